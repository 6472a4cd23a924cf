using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Who the bot is for the Bot Framework: nobody (Development), an app with a secret, with a certificate, or a managed identity.</summary>
internal static class TeamsIdentity
{
    public const string AppId = "MicrosoftAppId";
    public const string Password = "MicrosoftAppPassword";
    public const string Type = "MicrosoftAppType";
    public const string Tenant = "MicrosoftAppTenantId";

    public static bool HasAppId(IConfiguration settings) => !string.IsNullOrEmpty(settings[AppId]);

    /// <returns>What is missing or contradicts itself, for the operator; null when all is well.</returns>
    public static string? Fault(IConfiguration settings, TeamsOptions options)
    {
        if (!HasAppId(settings)) return null;
        var type = settings[Type] is { Length: > 0 } said ? said : "MultiTenant";
        var hasTenant = !string.IsNullOrEmpty(settings[Tenant]);
        var proofs = (string.IsNullOrEmpty(settings[Password]) ? 0 : 1) + (string.IsNullOrEmpty(options.Certificate) ? 0 : 1);
        return (type.ToUpperInvariant(), proofs) switch
        {
            ("USERASSIGNEDMSI", 0) => hasTenant ? null : $"{Tenant} is missing: a managed identity needs it.",
            ("USERASSIGNEDMSI", _) => $"{Type} is {type}: leave {Password} and {TeamsOptions.Section}:{nameof(TeamsOptions.Certificate)} empty.",
            ("MULTITENANT" or "SINGLETENANT", 0) => $"{Password} or {TeamsOptions.Section}:{nameof(TeamsOptions.Certificate)} is missing: {AppId} is set.",
            ("MULTITENANT" or "SINGLETENANT", > 1) => $"Give {Password} or {TeamsOptions.Section}:{nameof(TeamsOptions.Certificate)}, not both.",
            ("SINGLETENANT", _) when !hasTenant => $"{Tenant} is missing: {Type} is {type}.",
            ("MULTITENANT" or "SINGLETENANT", _) => null,
            _ => $"{Type} \"{type}\" is not known: write MultiTenant, SingleTenant or UserAssignedMSI.",
        };
    }

    /// <exception cref="CryptographicException">The certificate's file cannot be read as one, or its password is wrong.</exception>
    public static ServiceClientCredentialsFactory Credentials(IConfiguration settings, TeamsOptions options, ILogger log) =>
        string.IsNullOrEmpty(options.Certificate) || !HasAppId(settings)
            ? new ConfigurationServiceClientCredentialFactory(settings, logger: log)
            : new CertificateServiceClientCredentialsFactory(Load(options), settings[AppId], settings[Tenant], logger: log);

    private static X509Certificate2 Load(TeamsOptions options) =>
        Path.GetExtension(options.Certificate)!.ToUpperInvariant() is ".PEM" or ".CRT"
            ? string.IsNullOrEmpty(options.CertificatePassword)
                ? X509Certificate2.CreateFromPemFile(options.Certificate!)
                : X509Certificate2.CreateFromEncryptedPemFile(options.Certificate!, options.CertificatePassword)
            : X509CertificateLoader.LoadPkcs12FromFile(options.Certificate!, options.CertificatePassword);
}

/// <summary>The host does not start with half an identity.</summary>
internal sealed class TeamsIdentityValidator(IConfiguration settings) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        TeamsIdentity.Fault(settings, options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
}
