namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Issuers of the tokens that the emulator and other bots send: tenants of Microsoft Entra.</summary>
internal static class TokenIssuers
{
    private static readonly string[] PublicTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private static readonly string[] BuiltIn =
    [
        .. PublicTenants.SelectMany(OfPublicTenant),
        Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, GovernmentTenant),
        Format(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2, GovernmentTenant),
    ];

    /// <param name="tenant">The token's own tenant; its issuers count too, because the sender must name our app.</param>
    /// <param name="more">Issuers from the configuration.</param>
    public static string[] For(string tenant, IEnumerable<string> more) =>
    [
        .. BuiltIn,
        .. Guid.TryParse(tenant, out _) ? OfPublicTenant(tenant).Concat(OfGovernmentTenant(tenant)) : [],
        .. more ?? [],
    ];

    private static string[] OfPublicTenant(string tenant) =>
    [
        Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant),
        Format(AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, tenant),
    ];

    private static string[] OfGovernmentTenant(string tenant) =>
    [
        Format(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, tenant),
        Format(AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2, tenant),
    ];

    private static string Format(string template, string tenant) => template.Replace("{0}", tenant, StringComparison.Ordinal);
}
