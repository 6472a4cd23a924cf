namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Several choices as XForms keeps them: names with white space between.</summary>
internal static class ChoiceFunctions
{
    public static string[] Names(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether <paramref name="name"/> stands among the names; it may be of several words, where only one choice is made.</summary>
    public static bool Selected(string text, string name)
    {
        var names = Names(text);
        var sought = Names(name);
        return sought.Length == 1 ? Array.IndexOf(names, sought[0]) >= 0 : sought.Length > 1 && names.AsSpan().SequenceEqual(sought);
    }

    /// <summary>The name at <paramref name="index"/>, from 0; "" beyond the last.</summary>
    public static string At(string text, double index)
    {
        var names = Names(text);
        return index >= 0 && index < names.Length ? names[(int)index] : "";
    }

    public static Value FirstNonEmpty(Value[] values)
    {
        foreach (var value in values)
        {
            if (!value.IsEmpty)
                return value;
        }

        return Value.Empty;
    }
}
