using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Fabrique.Tests.BotFramework.Connector;

/// <summary>wire.md §4: the bot proves itself to connectors.</summary>
public class OutboundTokenTests
{
    private const string Government = "https://botframework.azure.us";

    [Fact]
    public async Task A_secret_is_exchanged_for_a_token_that_serves_until_shortly_before_its_end()
    {
        await using var entra = await TokenHost.StartAsync();
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", null, entra.Client, null);

        var proofs = await SendTwiceAsync(factory);

        Assert.Equal(["Bearer token 1", "Bearer token 1"], proofs);
        var (tenant, form) = Assert.Single(entra.Requests);
        Assert.Equal(
            ("botframework.com", "app", "secret", "client_credentials", "https://api.botframework.com/.default"),
            (tenant, form["client_id"], form["client_secret"], form["grant_type"], form["scope"].Split(' ')[0]));
    }

    [Fact]
    public async Task A_token_about_to_end_is_fetched_again()
    {
        await using var entra = await TokenHost.StartAsync();
        entra.Lifetime = 200;
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", null, entra.Client, null);

        Assert.Equal(["Bearer token 1", "Bearer token 2"], await SendTwiceAsync(factory));
    }

    [Fact]
    public async Task A_single_tenant_bot_asks_its_own_tenant()
    {
        await using var entra = await TokenHost.StartAsync();
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", "tenant-1", entra.Client, null);

        await SendTwiceAsync(factory);

        Assert.Equal("tenant-1", Assert.Single(entra.Requests).Tenant);
    }

    [Fact]
    public async Task In_the_governments_cloud_scope_and_tenant_are_others()
    {
        await using var entra = await TokenHost.StartAsync();
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", null, entra.Client, null);

        await SendTwiceAsync(factory, Government);

        var (tenant, form) = Assert.Single(entra.Requests);
        Assert.Equal(("microsoftservices.onmicrosoft.us", "https://api.botframework.us/.default"), (tenant, form["scope"].Split(' ')[0]));
    }

    [Fact]
    public async Task A_certificate_signs_what_it_asks_with()
    {
        await using var entra = await TokenHost.StartAsync();
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var factory = new CertificateServiceClientCredentialsFactory(certificate, "app", httpClient: entra.Client);

        var proofs = await SendTwiceAsync(factory);

        Assert.Equal(["Bearer token 1", "Bearer token 1"], proofs);
        var form = Assert.Single(entra.Requests).Form;
        Assert.Equal(3, form["client_assertion"].Split('.').Length);
        Assert.DoesNotContain("client_secret", form.Keys);
    }

    [Fact]
    public async Task Many_at_once_ask_for_one_token()
    {
        await using var entra = await TokenHost.StartAsync();
        var credentials = new MicrosoftAppCredentials("app", "secret", entra.Client);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => credentials.GetTokenAsync())));

        Assert.All(tokens, token => Assert.Equal("token 1", token));
        Assert.Single(entra.Requests);
    }

    [Fact]
    public async Task A_bot_without_id_sends_no_token()
    {
        Assert.Equal(["", ""], await SendTwiceAsync(new PasswordServiceClientCredentialFactory()));
        Assert.Null(await MicrosoftAppCredentials.Empty.GetTokenAsync());
    }

    [Fact]
    public async Task Another_bots_name_gets_no_credentials()
    {
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", null, null, null);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("other", "scope", "", true, default));
    }

    [Theory]
    [InlineData("SingleTenant", "app", "secret", null)]
    [InlineData("SingleTenant", "app", null, "tenant")]
    [InlineData("singletenant", null, "secret", "tenant")]
    [InlineData("UserAssignedMSI", "app", "secret", "tenant")]
    [InlineData("UserAssignedMSI", null, null, "tenant")]
    [InlineData("Whatever", "app", "secret", "tenant")]
    public void An_identity_that_is_not_whole_is_refused_at_the_start(string type, string? id, string? password, string? tenant) =>
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Settings(type, id, password, tenant)));

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData("MultiTenant", "", "", null, true)]
    [InlineData("MultiTenant", "app", "secret", null, false)]
    [InlineData("SingleTenant", "app", "secret", "tenant", false)]
    [InlineData("UserAssignedMsi", "app", "", "tenant", false)]
    public async Task Authentication_is_off_only_without_an_id(string? type, string? id, string? password, string? tenant, bool off)
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(type, id, password, tenant));

        Assert.Equal(off, await factory.IsAuthenticationDisabledAsync(default));
        Assert.Equal(!off, await factory.IsValidAppIdAsync("app", default));
    }

    private static IConfiguration Settings(string? type, string? id, string? password, string? tenant) =>
        new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("MicrosoftAppType", type), new("MicrosoftAppId", id), new("MicrosoftAppPassword", password), new("MicrosoftAppTenantId", tenant),
        ]).Build();

    private static async Task<List<string>> SendTwiceAsync(ServiceClientCredentialsFactory factory, string channelService = "")
    {
        await using var connector = await ConnectorHost.StartAsync();
        var authentication = BotFrameworkAuthenticationFactory.Create(
            channelService, true, null, null, null, null, null, null, null, factory, new AuthenticationConfiguration(), null, null);
        var connectors = authentication.CreateConnectorFactory(new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, "app")]));
        for (var n = 0; n < 2; n++)
        {
            using var client = await connectors.CreateAsync(connector.Url, authentication.GetOriginatingAudience(), default);
            await client.Conversations.SendToConversationAsync("c", new Activity("message"));
        }

        return connector.Proofs;
    }
}
