namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Several choices as XForms keeps them: names with white space between.</summary>
internal static class ChoiceFunctions
{
    public static string[] Names(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static bool Selected(string text, string name) => Array.IndexOf(Names(text), name.Trim()) >= 0;

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
