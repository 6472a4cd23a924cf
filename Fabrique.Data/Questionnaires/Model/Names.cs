namespace Fabrique.Data.Questionnaires.Model;

/// <summary>What may be a name in a questionnaire.</summary>
public static class Names
{
    public const int MaxLength = 64;

    /// <summary>A letter or "_", then letters, digits, "_", "-" and ".".</summary>
    public static bool IsQuestionName(string name)
    {
        if (name.Length is 0 or > MaxLength || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var c in name)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>Anything without white space: several names are stored with spaces between them.</summary>
    public static bool IsChoiceName(string name) => name.Length is > 0 and <= MaxLength && !name.Any(char.IsWhiteSpace);

    /// <summary>ASCII letters, digits, "-" and "_": a form's id goes into addresses and file names.</summary>
    public static bool IsFormId(string id) => id.Length is > 0 and <= MaxLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
