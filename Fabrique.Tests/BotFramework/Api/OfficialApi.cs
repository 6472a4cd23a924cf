using System.Text.RegularExpressions;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>The listing of official names, one line for each type and member, with its namespace and type.</summary>
internal static partial class OfficialApi
{
    private const string ObsoleteMark = " [Obsolete]";

    public static HashSet<string> Core() => Read(Listing("api_core.txt"));

    /// <summary>The subset's names and those outside it.</summary>
    public static HashSet<string> All() => [.. Core(), .. Read(Listing("api_extra.txt"))];

    /// <summary>Types of the subset and those outside it, each with the base types and interfaces that the listing gives.</summary>
    public static IEnumerable<(string Space, string Name, string[] Bases)> Bases()
    {
        var space = "";
        foreach (var line in File.ReadLines(Listing("api_core.txt")).Concat(File.ReadLines(Listing("api_extra.txt"))))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                space = Namespace().Match(line).Groups[1].Value;
            else if (WithBases().Match(line.Replace(" [Obsolete]", "")) is { Success: true } type)
                yield return (space, type.Groups[1].Value, [.. Comma().Split(type.Groups[2].Value)]);
        }
    }

    /// <summary>Names whose use the official assemblies warn of.</summary>
    public static HashSet<string> Obsolete()
    {
        var marked = Read(Listing("api_core.txt"), only: ObsoleteMark);
        marked.UnionWith(Read(Listing("api_extra.txt"), only: ObsoleteMark));
        return marked;
    }

    public static string Listing(string name) => Path.Combine(AppContext.BaseDirectory, "BotFramework", "Api", name);

    /// <param name="only">What a line must hold to count; null for all lines.</param>
    private static HashSet<string> Read(string path, string? only = null)
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
            var counts = only == null || line.Contains(only, StringComparison.Ordinal);
            var text = ConverterFirst().Replace(line.Trim().Replace(ObsoleteMark, ""), "$2$1");
            var type = TypeHead().Match(text);
            if (!type.Success)
            {
                if (counts)
                    found.Add($"{space} | {types[depth - 1]} | {text}");
                continue;
            }

            types.RemoveRange(depth, types.Count - depth);
            types.Add(type.Groups[2].Value);
            if (counts)
                found.Add($"{space} | {type.Groups[1].Value}{type.Groups[2].Value}{type.Groups[3].Value}");
        }

        return found;
    }

    [GeneratedRegex(@"^ *(?:protected )?(?:static |abstract |sealed )?(?:class|interface) (\S+) : (.+?)(?: where .*)?$")]
    private static partial Regex WithBases();

    // Commas between type arguments do not part two bases.
    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex Comma();

    // Attributes stand in the order of the official source; here the JSON name comes first.
    [GeneratedRegex(@"( jsonConverter:\w+)( j\S*)$")]
    private static partial Regex ConverterFirst();

    [GeneratedRegex(@"^## namespace (\S+)")]
    private static partial Regex Namespace();

    // The kind and the name count, and all of a delegate or an enumeration; base types are compiled against anyway.
    [GeneratedRegex(@"^((?:protected )?(?:static |abstract |sealed )?(?:class|interface) |enum |delegate .+? (?=\w+(?:<\w+>)?\())([\w.]+(?:<\w+>)?)((?:\(.*| \{.*)?)")]
    private static partial Regex TypeHead();
}
