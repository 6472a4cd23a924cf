using System.Net;
using Fabrique.Tests.BotFramework.AspNetCore;
using Fabrique.Tests.BotFramework.Connector;
using Fabrique.Tests.Channels.Teams.Double;
using Fabrique.Tests.Support;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Fabrique.Tests.Channels.Teams;

/// <summary>The whole host with an app id: Teams proves itself with signed tokens, and the bot with its own.</summary>
public sealed class AuthenticatedTests : IAsyncLifetime
{
    private const string App = "11111111-2222-3333-4444-555555555555";

    private TeamsDouble _teams = null!;
    private IssuerHost _issuer = null!;
    private TokenHost _entra = null!;
    private TestHost _host = null!;
    private RsaSecurityKey _key = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsDouble.StartAsync();
        _issuer = await IssuerHost.StartAsync();
        _entra = await TokenHost.StartAsync();
        _key = _issuer.Publish("teams", "msteams");
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = App,
            ["MicrosoftAppPassword"] = "secret",
            ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/botframework.com",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
            ["ToBotFromChannelTokenIssuer"] = "https://api.botframework.com",
            ["ToBotFromChannelOpenIdMetadataUrl"] = _issuer.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = _issuer.MetadataUrl,
            ["OAuthUrl"] = "https://api.botframework.com",
            ["ValidateAuthority"] = "true",
        };
        // Microsoft Entra is the one part that cannot be told to be on this machine: its client is.
        _host = await TestHost.StartAsync(settings: settings, adjust: services => services.AddSingleton<BotFrameworkAuthentication>(provider =>
            new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(),
                new PasswordServiceClientCredentialFactory(App, "secret", null, _entra.Client, null),
                httpClientFactory: provider.GetRequiredService<IHttpClientFactory>())));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _entra.DisposeAsync();
        await _issuer.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_message_with_a_good_token_is_answered_with_a_token_of_the_bots()
    {
        var agent = Agent(Token());

        using var response = await agent.PostAsync(agent.Message("bonjour"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(await _teams.KeptAsync(agent.Conversation, 1));
        Assert.All(_teams.Requests, request => Assert.Equal("Bearer token 1", request.Authorization));
        Assert.Equal(App, Assert.Single(_entra.Requests).Form["client_id"]);
    }

    [Fact]
    public async Task Without_a_good_token_nobody_is_heard_and_nothing_is_said()
    {
        foreach (var token in new[] { null, "x", Token(audience: "another"), Token(issuer: "https://evil.example"), Token(serviceUrl: "https://evil.example/") })
        {
            var agent = Agent(token);
            using var response = await agent.PostAsync(agent.Message("bonjour"));
            Assert.Equal((token, HttpStatusCode.Unauthorized), (token, response.StatusCode));
        }

        Assert.Empty(_teams.Requests);
    }

    private Agent Agent(string? token) => new(_teams, _host.Address) { Token = token };

    private string Token(string audience = App, string issuer = "https://api.botframework.com", string? serviceUrl = null) => IssuerHost.Sign(
        _key,
        new Dictionary<string, object?> { ["iss"] = issuer, ["aud"] = audience, ["serviceurl"] = serviceUrl ?? _teams.ServiceUrl },
        after: TimeSpan.FromHours(1),
        from: TimeSpan.FromMinutes(-1));
}
