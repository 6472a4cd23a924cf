using System.Security.Claims;
using Microsoft.Bot.Builder.BotFramework;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

#pragma warning disable CS0618 // Older bots use these names still.

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>The way of older bots to tell who sent a request: wire.md §3 holds here too.</summary>
public sealed class JwtTokenValidationTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.example/";

    private IssuerHost _issuer = null!;
    private Redirecting _world = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _issuer = await IssuerHost.StartAsync();
        _world = new Redirecting(_issuer.MetadataUrl);
        _client = new HttpClient(_world);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_channels_token_tells_who_sent_the_request()
    {
        var key = _issuer.Publish("key", "msteams");

        var identity = await JwtTokenValidation.AuthenticateRequest(
            Said(), $"Bearer {IssuerHost.Sign(key, Claims(), TimeSpan.FromHours(1), TimeSpan.Zero)}", Bot(), null, _client);

        Assert.True(identity.IsAuthenticated);
        Assert.Equal("app", identity.FindFirst("aud")!.Value);
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests()
    {
        var key = _issuer.Publish("key", "msteams");
        var header = $"Bearer {IssuerHost.Sign(key, Claims(), TimeSpan.FromHours(1), TimeSpan.Zero)}";

        for (var request = 0; request < 5; request++)
            await JwtTokenValidation.ValidateAuthHeader(header, Bot(), new SimpleChannelProvider(), "msteams", ServiceUrl, _client);

        Assert.Equal(1, _issuer.Asked);
    }

    [Theory]
    [InlineData("aud", "other")]
    [InlineData("iss", "https://evil.example")]
    [InlineData("serviceurl", "https://evil.example/")]
    public async Task Anything_wrong_with_a_token_is_refused(string claim, string value)
    {
        var key = _issuer.Publish("key", "msteams");
        var claims = Claims();
        claims[claim] = value;
        var header = $"Bearer {IssuerHost.Sign(key, claims, TimeSpan.FromHours(1), TimeSpan.Zero)}";

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => JwtTokenValidation.AuthenticateRequest(Said(), header, Bot(), new SimpleChannelProvider(), _client));
    }

    [Fact]
    public async Task An_enterprises_channel_has_keys_of_its_own()
    {
        var key = _issuer.Publish("key", "msteams");
        var header = $"Bearer {IssuerHost.Sign(key, Claims(), TimeSpan.FromHours(1), TimeSpan.Zero)}";

        await JwtTokenValidation.ValidateAuthHeader(header, Bot(), new SimpleChannelProvider("ours"), "msteams", ServiceUrl, _client);

        Assert.Equal(["https://ours.enterprisechannel.botframework.com/v1/.well-known/openidconfiguration"], _world.Asked);
    }

    [Fact]
    public async Task Without_a_token_only_a_bot_without_an_id_is_reached()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => JwtTokenValidation.AuthenticateRequest(Said(), null, Bot(), null, _client));

        var anybody = await JwtTokenValidation.AuthenticateRequest(Said(), null, new SimpleCredentialProvider(), null, _client);
        var skill = Said();
        (skill.ChannelId, skill.Recipient) = ("emulator", new ChannelAccount("b", role: RoleTypes.Skill));
        var bot = await JwtTokenValidation.AuthenticateRequest(skill, "", new SimpleCredentialProvider(), null, _client);

        Assert.Equal(("anonymous", null), (anybody.AuthenticationType, anybody.FindFirst("appid")?.Value));
        Assert.Equal("AnonymousSkill", bot.FindFirst("appid")!.Value);
    }

    [Theory]
    [InlineData(null, "one")]
    [InlineData("1.0", "one")]
    [InlineData("2.0", "two")]
    [InlineData("3.0", null)]
    public void The_sender_of_a_token_is_told_by_its_version(string? version, string? sender)
    {
        var claims = new List<Claim> { new("appid", "one"), new("azp", "two") };
        if (version != null)
            claims.Add(new("ver", version));

        Assert.Equal(sender, JwtTokenValidation.GetAppIdFromClaims(claims));
    }

    [Fact]
    public async Task Providers_read_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("MicrosoftAppId", "app"), new("MicrosoftAppPassword", "secret"), new("ChannelService", "https://botframework.azure.us")]).Build();
        var credentials = new ConfigurationCredentialProvider(configuration);
        var channel = new ConfigurationChannelProvider(configuration);

        Assert.Equal(("secret", null), (await credentials.GetAppPasswordAsync("app"), await credentials.GetAppPasswordAsync("other")));
        Assert.Equal((true, false, false), (await credentials.IsValidAppIdAsync("app"), await credentials.IsValidAppIdAsync("other"), await credentials.IsAuthenticationDisabledAsync()));
        Assert.Equal((true, false, "https://botframework.azure.us"), (channel.IsGovernment(), channel.IsPublicAzure(), await channel.GetChannelServiceAsync()));
        Assert.True(new SimpleChannelProvider().IsPublicAzure());
    }

    private static SimpleCredentialProvider Bot() => new("app", "secret");

    private static Activity Said() => new("message") { ChannelId = "msteams", ServiceUrl = ServiceUrl };

    private static Dictionary<string, object?> Claims() =>
        new() { ["iss"] = "https://api.botframework.com", ["aud"] = "app", ["serviceurl"] = ServiceUrl };

    /// <summary>Leads whoever asks the world's metadata to the issuer on this machine, and writes down what was asked.</summary>
    private sealed class Redirecting(string metadataUrl) : DelegatingHandler(new SocketsHttpHandler())
    {
        public List<string> Asked { get; } = [];

        // Keys of an issuer at a safe address are at one too: on this machine both are behind plain HTTP.
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isMetadata = request.RequestUri!.Host != "127.0.0.1";
            if (isMetadata)
                Asked.Add(request.RequestUri.AbsoluteUri);
            request.RequestUri = new Uri(isMetadata ? metadataUrl : Plain(request.RequestUri.AbsoluteUri));
            var response = await base.SendAsync(request, cancellationToken);
            if (isMetadata)
                response.Content = new StringContent(Safe(await response.Content.ReadAsStringAsync(cancellationToken)));
            return response;
        }

        private static string Plain(string address) => address.Replace("https://", "http://", StringComparison.Ordinal);

        private static string Safe(string address) => address.Replace("http://", "https://", StringComparison.Ordinal);
    }
}
