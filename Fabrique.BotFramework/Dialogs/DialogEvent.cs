namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs tell each other.</summary>
public class DialogEvent
{
    public DialogEvent()
    {
    }

    /// <summary>True when parents hear of it too.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}

/// <summary>Names of events.</summary>
public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";
    public const string VersionChanged = "versionChanged";
    public const string Error = "error";
    public const string Custom = "custom";

    public DialogEvents()
    {
    }
}
