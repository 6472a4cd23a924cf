namespace Fabrique.Data.Questionnaires.Model;

/// <summary>What may be a name in a questionnaire.</summary>
public static class Names
{
    public const int MaxLength = 64;

    // Servers make names of whole questions.
    private const int MaxQuestionLength = 128;

    /// <summary>A letter or "_", then letters, digits, "_", "-" and ".".</summary>
    public static bool IsQuestionName(string name)
    {
        if (name.Length is 0 or > MaxQuestionLength || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var c in name)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>As the name of a question, but a digit may come first.</summary>
    public static bool IsListName(string name) => name.Length > 0 && (char.IsDigit(name[0]) ? IsQuestionName("_" + name) : IsQuestionName(name));

    /// <summary>Any text; without white space in a list of which several are chosen: their names are stored with spaces between them.</summary>
    public static bool IsChoiceName(string name, bool amongSeveral = true) =>
        name.Length is > 0 and <= MaxQuestionLength && !(amongSeveral && name.Any(char.IsWhiteSpace)) && !name.Contains('\n', StringComparison.Ordinal);

    /// <summary>ASCII letters, digits, "-" and "_": a form's id goes into addresses and file names.</summary>
    public static bool IsFormId(string id) => id.Length is > 0 and <= MaxLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
