using System.Buffers.Text;
using System.Net;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>wire.md §3: who may send activities. Each row changes one thing in a token or an activity that is good.</summary>
public class TokenMatrixTests
{
    // xunit makes a new instance for each test: these are the test's own.
    private readonly Dictionary<string, RsaSecurityKey> _keys = [];

    private const string ServiceUrl = "https://smba.example/emea/";
    private const string ChannelIssuer = "https://api.botframework.com";
    private const string Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string OtherTenant = "11111111-2222-3333-4444-555555555555";

    private static readonly IDictionary<string, object?> Channel = new Dictionary<string, object?>
    {
        ["iss"] = ChannelIssuer,
        ["aud"] = "app",
        ["serviceurl"] = ServiceUrl,
    };

    private static readonly IDictionary<string, object?> Emulator = new Dictionary<string, object?>
    {
        ["iss"] = $"https://sts.windows.net/{Tenant}/",
        ["aud"] = "app",
        ["appid"] = "app",
        ["ver"] = "1.0",
        ["tid"] = Tenant,
    };

    private static readonly IDictionary<string, object?> Bot = new Dictionary<string, object?>
    {
        ["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0",
        ["aud"] = "app",
        ["azp"] = "parent",
        ["ver"] = "2.0",
        ["tid"] = Tenant,
    };

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["a channel's token"] = new(Channel),
        ["service url in other case"] = new(With(Channel, "serviceurl", ServiceUrl.ToUpperInvariant())),
        ["issuer of somebody"] = new(With(Channel, "iss", "https://evil.example")),
        ["no issuer"] = new(With(Channel, "iss", null)),
        ["issuer of the other cloud"] = new(With(Channel, "iss", "https://api.botframework.us")),
        ["audience of another bot"] = new(With(Channel, "aud", "other")),
        ["no audience"] = new(With(Channel, "aud", null)),
        ["audience in other case"] = new(With(Channel, "aud", "APP")),
        ["another service url"] = new(With(Channel, "serviceurl", "https://evil.example/")),
        ["no service url claim"] = new(With(Channel, "serviceurl", null)),
        ["ended 4 minutes ago"] = new(Channel) { Until = -4 },
        ["ended 6 minutes ago"] = new(Channel) { Until = -6, From = -60 },
        ["begins in 4 minutes"] = new(Channel) { From = 4 },
        ["begins in 6 minutes"] = new(Channel) { From = 6 },
        ["signed by another key of that id"] = new(Channel) { Key = "forged" },
        ["signed by an unknown key"] = new(Channel) { Key = "unknown" },
        ["RS384"] = new(Channel) { Algorithm = "RS384" },
        ["RS512"] = new(Channel) { Algorithm = "RS512" },
        ["PS256"] = new(Channel) { Algorithm = "PS256" },
        ["key endorsed for another channel"] = new(Channel) { Key = "webchat" },
        ["key without endorsements"] = new(Channel) { Key = "bare" },
        ["activity without channel"] = new(Channel) { ChannelId = "" },
        ["activity of another channel"] = new(Channel) { ChannelId = "slack" },
        ["the emulator's token, v1"] = new(Emulator) { Key = "bare" },
        ["the emulator's token, v2"] = new(With(With(With(Emulator, "iss", $"https://login.microsoftonline.com/{Tenant}/v2.0"), "ver", "2.0"), "azp", "app")) { Key = "bare" },
        ["emulator, another tenant's own issuer"] = new(With(With(Emulator, "iss", $"https://sts.windows.net/{OtherTenant}/"), "tid", OtherTenant)) { Key = "bare" },
        ["emulator, a tenant that is not its issuer's"] = new(With(Emulator, "iss", $"https://sts.windows.net/{OtherTenant}/")) { Key = "bare" },
        ["emulator, the government's tenant"] = new(With(With(Emulator, "iss", "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/"), "tid", null)) { Key = "bare" },
        ["emulator, no version"] = new(With(Emulator, "ver", null)) { Key = "bare" },
        ["emulator, unknown version"] = new(With(Emulator, "ver", "3.0")) { Key = "bare" },
        ["emulator, another app"] = new(With(With(Emulator, "appid", "other"), "aud", "other")) { Key = "bare" },
        ["emulator, forged"] = new(Emulator) { Key = "forged" },
        ["emulator, over"] = new(Emulator) { Key = "bare", Until = -6, From = -60 },
        ["the bot's own token for connectors, sent back"] = new(With(Emulator, "aud", ChannelIssuer)) { Key = "bare" },
        ["another bot"] = new(Bot) { Key = "bare" },
    };

    private static readonly string[] Good =
    [
        "a channel's token", "service url in other case", "ended 4 minutes ago", "begins in 4 minutes", "RS384", "RS512",
        "the emulator's token, v1", "the emulator's token, v2", "emulator, another tenant's own issuer",
        "emulator, the government's tenant",
    ];

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_is_taken_only_where_all_of_it_is_right(string name)
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));

        var status = await SendAsync(host, Cases[name]);

        Assert.Equal(Good.Contains(name) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("e30.e30.e30")]
    [InlineData("e30.W10.")]
    [InlineData("eyJhbGciOiJSUzI1NiIsImtpZCI6ImtleSJ9.bnVsbA.AAAA")]
    [InlineData("a.b.c.d.e")]
    public async Task What_is_no_token_is_refused_not_an_error(string token)
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, $"Bearer {token}"));
        Assert.Equal(0, issuer.Asked);
    }

    [Fact]
    public async Task The_scheme_is_Bearer_in_that_case()
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));
        var token = Token(new Case(Channel));

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, $"bearer {token}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, token));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, $"Bearer {token}"));
    }

    [Fact]
    public async Task A_token_without_signature_is_refused()
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));
        var claims = JObject.FromObject(Channel);
        claims["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        var payload = Base64(claims.ToString());

        foreach (var header in new[] { """{"alg":"none"}""", """{"alg":"None","kid":"key"}""", """{"alg":"RS256","kid":"key"}""", """{"kid":"key"}""" })
            Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, $"Bearer {Base64(header)}.{payload}."));
    }

    [Fact]
    public async Task The_public_key_is_no_shared_secret()
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));
        var secret = new SymmetricSecurityKey(_keys["key"].Parameters.Modulus!) { KeyId = "key" };

        var token = IssuerHost.Sign(secret, Channel, TimeSpan.FromHours(1), TimeSpan.Zero, "HS256");

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, $"Bearer {token}"));
    }

    [Fact]
    public async Task The_governments_channels_have_their_own_issuer()
    {
        await using var issuer = await PublishedAsync();
        var settings = Settings(issuer);
        settings["ChannelService"] = "https://botframework.azure.us";
        settings["ToBotFromChannelTokenIssuer"] = "https://api.botframework.us";
        await using var host = await BotHost.StartAsync(new ProbedBot(), settings);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(With(Channel, "iss", "https://api.botframework.us"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(Channel)));
    }

    [Fact]
    public async Task An_unknown_cloud_is_refused_at_the_start() =>
        await Assert.ThrowsAsync<ArgumentException>(() => BotHost.StartAsync(
            new ProbedBot(), new Dictionary<string, string?> { ["MicrosoftAppId"] = "app", ["ChannelService"] = "https://elsewhere.example" }));

    [Fact]
    public async Task Another_bot_is_let_in_by_a_claims_validator_only_and_known_by_its_id()
    {
        await using var issuer = await PublishedAsync();
        var caller = "nobody";
        var bot = new CallbackBot(turn =>
        {
            caller = turn.Activity.CallerId;
            return Task.CompletedTask;
        });
        await using var host = await BotHost.StartAsync(
            bot, Settings(issuer), new AuthenticationConfiguration { ClaimsValidator = new AllowedCallersClaimsValidator(["parent"]) });

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(Bot) { Key = "bare" }));
        Assert.Equal("urn:botframework:aadappid:parent", caller);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(With(Bot, "azp", "stranger")) { Key = "bare" }));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(With(Bot, "aud", "other")) { Key = "bare" }));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(Channel)));
    }

    [Fact]
    public async Task Required_endorsements_must_all_be_there()
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(
            new ProbedBot(), Settings(issuer), new AuthenticationConfiguration { RequiredEndorsements = ["extra"] });
        Publish(issuer, "both", "msteams", "extra");

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(Channel)));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(Channel) { Key = "both" }));
    }

    [Fact]
    public async Task A_channels_caller_id_is_the_configured_one_and_never_the_activitys()
    {
        await using var issuer = await PublishedAsync();
        var caller = "nobody";
        var bot = new CallbackBot(turn =>
        {
            caller = turn.Activity.CallerId;
            return Task.CompletedTask;
        });
        var settings = Settings(issuer);
        settings["CallerId"] = "urn:botframework:azure";
        await using var host = await BotHost.StartAsync(bot, settings);

        await SendAsync(host, new Case(Channel));

        Assert.Equal("urn:botframework:azure", caller);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_and_unknown_ones_do_not_make_us_ask_again()
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(Channel)));
        Publish(issuer, "new", "msteams");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(Channel) { Key = "new" }));
        for (var n = 0; n < 20; n++)
            Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(Channel) { Key = $"unknown {n}" }));

        Assert.Equal(2, issuer.Asked);
    }

    [Fact]
    public async Task Known_keys_go_on_serving_while_the_issuer_is_down()
    {
        await using var issuer = await PublishedAsync();
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));
        await SendAsync(host, new Case(Channel));
        issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(Channel) { Key = "unknown" }));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, new Case(Channel)));
    }

    [Fact]
    public async Task While_no_key_could_ever_be_had_the_sender_is_told_to_come_again()
    {
        await using var issuer = await PublishedAsync();
        issuer.IsDown = true;
        await using var host = await BotHost.StartAsync(new ProbedBot(), Settings(issuer));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(host, new Case(Channel)));
    }

    [Fact]
    public async Task A_token_is_looked_at_even_where_none_is_needed()
    {
        await using var issuer = await PublishedAsync();
        var settings = Settings(issuer);
        settings["MicrosoftAppId"] = "";
        await using var host = await BotHost.StartAsync(new ProbedBot(), settings);

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(host, new Case(Channel)));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(host, authorization: null));
    }

    private async Task<IssuerHost> PublishedAsync()
    {
        var issuer = await IssuerHost.StartAsync();
        Publish(issuer, "key", "msteams", "other");
        Publish(issuer, "webchat", "webchat");
        Publish(issuer, "bare", null);
        return issuer;
    }

    private void Publish(IssuerHost issuer, string id, params string[]? endorsements)
    {
        _keys[id] = issuer.Publish(id, endorsements);
    }

    private static Dictionary<string, string?> Settings(IssuerHost issuer) => new()
    {
        ["MicrosoftAppId"] = "app",
        ["MicrosoftAppPassword"] = "secret",
        ["ToBotFromChannelTokenIssuer"] = ChannelIssuer,
        ["ToBotFromChannelOpenIdMetadataUrl"] = issuer.MetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = issuer.MetadataUrl,
    };

    private string Token(Case sent)
    {
        var key = sent.Key == "forged" ? IssuerHost.NewKey("key", "forged") : _keys.GetValueOrDefault(sent.Key) ?? IssuerHost.NewKey(sent.Key, "unknown");
        return IssuerHost.Sign(key, sent.Claims, TimeSpan.FromMinutes(sent.Until), TimeSpan.FromMinutes(sent.From), sent.Algorithm);
    }

    private Task<HttpStatusCode> SendAsync(BotHost host, Case sent) => SendAsync(host, $"Bearer {Token(sent)}", sent.ChannelId);

    private static async Task<HttpStatusCode> SendAsync(BotHost host, string? authorization, string channelId = "msteams")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = "1",
            ["channelId"] = channelId,
            ["serviceUrl"] = ServiceUrl,
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JObject { ["id"] = "u" },
            ["conversation"] = new JObject { ["id"] = "c" },
        };
        request.Content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        if (authorization != null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static Dictionary<string, object?> With(IDictionary<string, object?> claims, string name, object? value) =>
        new(claims) { [name] = value };

    private static string Base64(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <param name="Claims">A null claim is left out.</param>
    private sealed record Case(IDictionary<string, object?> Claims)
    {
        public string Key { get; init; } = "key";

        public string Algorithm { get; init; } = "RS256";

        /// <summary>Minutes from now to the token's end.</summary>
        public int Until { get; init; } = 60;

        /// <summary>Minutes from now to the token's beginning.</summary>
        public int From { get; init; } = -60;

        public string ChannelId { get; init; } = "msteams";
    }
}
