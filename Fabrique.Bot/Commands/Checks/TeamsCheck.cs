namespace Fabrique.Bot.Commands.Checks;

/// <summary>Can Teams reach the bot? Judged by the settings alone; nobody is called.</summary>
internal static class TeamsCheck
{
    public static Finding Run(IConfiguration settings, IHostEnvironment environment, CommandTexts texts)
    {
        var (id, secret, certificate) = (settings["MicrosoftAppId"], settings["MicrosoftAppPassword"], settings["Fabrique:Teams:Certificate"]);
        if (string.IsNullOrEmpty(id))
            return new Finding(Verdict.Note, texts[environment.IsDevelopment() ? "Check_TeamsLocal" : "Check_TeamsClosed"]);
        if (!Guid.TryParse(id, out _))
            return new Finding(Verdict.Bad, texts.Format("Check_TeamsId", id));
        if (!string.IsNullOrEmpty(certificate) && !File.Exists(certificate))
            return new Finding(Verdict.Bad, texts.Format("Check_TeamsCertificate", certificate));
        if (string.IsNullOrEmpty(secret) && string.IsNullOrEmpty(certificate) && settings["MicrosoftAppType"] != "UserAssignedMSI")
            return new Finding(Verdict.Bad, texts["Check_TeamsSecret"]);
        return settings["MicrosoftAppType"] == "SingleTenant" && string.IsNullOrEmpty(settings["MicrosoftAppTenantId"])
            ? new Finding(Verdict.Bad, texts["Check_TeamsTenant"])
            : new Finding(Verdict.Good, texts["Check_Teams"]);
    }
}
