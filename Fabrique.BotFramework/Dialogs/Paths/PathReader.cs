using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Cuts a path such as <c>user.pets[0]['first name'][user.key]</c> into names and indexes.</summary>
internal static class PathReader
{
    /// <returns>Null when a bracket or a quote is not closed, or a path in brackets leads nowhere.</returns>
    public static List<object> Read(object obj, string path)
    {
        if (path == null)
            return null;
        var segments = new List<object>();
        var name = new StringBuilder();
        for (var at = 0; at < path.Length; at++)
        {
            switch (path[at])
            {
                case '.':
                    Flush(segments, name);
                    break;
                case '[':
                    Flush(segments, name);
                    var end = EndOfBracket(path, at);
                    if (end < 0 || Inside(obj, path[(at + 1)..end].Trim()) is not { } segment)
                        return null;
                    segments.Add(segment);
                    at = end;
                    break;
                case ']':
                    return null;
                default:
                    name.Append(path[at]);
                    break;
            }
        }

        Flush(segments, name);
        return segments;
    }

    private static void Flush(List<object> segments, StringBuilder name)
    {
        if (name.Length == 0)
            return;
        segments.Add(name.ToString());
        name.Clear();
    }

    private static int EndOfBracket(string path, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var at = open; at < path.Length; at++)
        {
            var sign = path[at];
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '\'' or '"')
                quote = sign;
            else if (sign == '[')
                depth++;
            else if (sign == ']' && --depth == 0)
                return at;
        }

        return -1;
    }

    // A number, a name in quotes, or a path whose value is one of these.
    private static object Inside(object obj, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
            return index;
        if (text.Length >= 2 && text[0] is '\'' or '"' && text[^1] == text[0])
            return text[1..^1];
        if (!ObjectPath.TryGetPathValue<object>(obj, text, out var value))
            return null;
        return value switch
        {
            int or long => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            string name => name,
            _ => null,
        };
    }
}
