namespace Fabrique.Bot.Dialogs;

/// <summary>What the operator decides of conversations.</summary>
public sealed class DialogOptions
{
    /// <summary>Agents may submit ideas in the web chat too, where nobody is signed in. Default: no.</summary>
    public bool AgentsOnWeb { get; set; }

    /// <summary>The time zone of dates that people say, as an IANA name. Default: Europe/Paris.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";
}
