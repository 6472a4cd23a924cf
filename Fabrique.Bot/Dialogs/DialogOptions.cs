namespace Fabrique.Bot.Dialogs;

/// <summary>What the operator decides of conversations.</summary>
public sealed class DialogOptions
{
    /// <summary>Agents may submit ideas in the web chat too, where nobody is signed in. Default: no.</summary>
    public bool AgentsOnWeb { get; set; }

    /// <summary>Addresses, as profiles in Teams have them, of people who may ask for exports in the chat. None by default.</summary>
    public IList<string> Coaches { get; } = [];

    /// <summary>The time zone of dates that people say, as an IANA name. Default: Europe/Paris.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";
}
