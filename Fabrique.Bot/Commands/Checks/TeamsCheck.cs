namespace Fabrique.Bot.Commands.Checks;

/// <summary>Can Teams reach the bot? Judged by the settings alone; nobody is called.</summary>
internal static class TeamsCheck
{
    public static Finding Run(IConfiguration settings, IHostEnvironment environment, CommandTexts texts)
    {
        var (id, secret) = (settings["MicrosoftAppId"], settings["MicrosoftAppPassword"]);
        if (string.IsNullOrEmpty(id))
            return new Finding(Verdict.Note, texts[environment.IsDevelopment() ? "Check_TeamsLocal" : "Check_TeamsClosed"]);
        if (!Guid.TryParse(id, out _))
            return new Finding(Verdict.Bad, texts.Format("Check_TeamsId", id));
        if (string.IsNullOrEmpty(secret))
            return new Finding(Verdict.Bad, texts["Check_TeamsSecret"]);
        return settings["MicrosoftAppType"] == "SingleTenant" && string.IsNullOrEmpty(settings["MicrosoftAppTenantId"])
            ? new Finding(Verdict.Bad, texts["Check_TeamsTenant"])
            : new Finding(Verdict.Good, texts["Check_Teams"]);
    }
}
