namespace Fabrique.Bot.Texts;

/// <summary>Every text that the program says on its own; questionnaires bring theirs.</summary>
public static class TextSets
{
    public static readonly TextSet Dialogs = new("Dialogs");

    public static readonly TextSet Pages = new("Pages");

    public static readonly TextSet Commands = new("Commands");
}
