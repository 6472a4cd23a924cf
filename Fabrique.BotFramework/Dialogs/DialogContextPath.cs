namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths in memory that tell about the dialog context.</summary>
public class DialogContextPath
{
    public const string ActiveDialog = "dialogcontext.activeDialog";
    public const string Parent = "dialogcontext.parent";
    public const string Stack = "dialogContext.stack";

    public DialogContextPath()
    {
    }
}
