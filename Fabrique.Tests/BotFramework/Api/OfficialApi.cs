using System.Text.RegularExpressions;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>The listing of official names, one line for each type and member, with its namespace and type.</summary>
internal static partial class OfficialApi
{
    public static HashSet<string> Core() => Read(Listing("api_core.txt"));

    /// <summary>The subset's names and those outside it.</summary>
    public static HashSet<string> All() => [.. Core(), .. Read(Listing("api_extra.txt"))];

    public static string Listing(string name) => Path.Combine(AppContext.BaseDirectory, "BotFramework", "Api", name);

    private static HashSet<string> Read(string path)
    {
        var found = new HashSet<string>();
        var space = "";
        var types = new List<string>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                space = Namespace().Match(line).Groups[1].Value;
                continue;
            }

            var depth = (line.Length - line.TrimStart().Length) / 2;
            var text = ConverterFirst().Replace(line.Trim().Replace(" [Obsolete]", ""), "$2$1");
            var type = TypeHead().Match(text);
            if (!type.Success)
            {
                found.Add($"{space} | {types[depth - 1]} | {text}");
                continue;
            }

            types.RemoveRange(depth, types.Count - depth);
            types.Add(type.Groups[2].Value);
            found.Add($"{space} | {type.Groups[1].Value}{type.Groups[2].Value}{type.Groups[3].Value}");
        }

        return found;
    }

    // Attributes stand in the order of the official source; here the JSON name comes first.
    [GeneratedRegex(@"( jsonConverter:\w+)( j\S*)$")]
    private static partial Regex ConverterFirst();

    [GeneratedRegex(@"^## namespace (\S+)")]
    private static partial Regex Namespace();

    // The kind and the name count, and all of a delegate or an enumeration; base types are compiled against anyway.
    [GeneratedRegex(@"^((?:protected )?(?:static |abstract |sealed )?(?:class|interface) |enum |delegate .+? (?=\w+(?:<\w+>)?\())([\w.]+(?:<\w+>)?)((?:\(.*| \{.*)?)")]
    private static partial Regex TypeHead();
}
