using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Fabrique.Tests.Architecture;

/// <summary>What people read exists in both languages, with the same gaps to fill, in good typography.</summary>
public sealed partial class ResourceTests
{
    public static TheoryData<string> Sets =>
    [
        .. Sources.Files("Fabrique.Bot", "*.resx").Concat(Sources.Files("Fabrique.Data", "*.resx"))
            .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Both_languages_have_the_same_keys(string french)
    {
        var (fr, en) = (Read(french), Read(English(french)));

        Sources.NobodyOffends(fr.Keys.Except(en.Keys).Select(key => $"{key} is missing in English")
            .Concat(en.Keys.Except(fr.Keys).Select(key => $"{key} is missing in French")));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Both_languages_fill_the_same_gaps(string french)
    {
        var en = Read(English(french));

        Sources.NobodyOffends(Read(french)
            .Where(text => en.ContainsKey(text.Key) && Gaps(text.Value) != Gaps(en[text.Key]))
            .Select(text => $"{text.Key}: French {Gaps(text.Value)}, English {Gaps(en[text.Key])}"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_text_is_empty(string french) => Sources.NobodyOffends(
        Read(french).Concat(Read(English(french))).Where(text => text.Value.Trim().Length == 0).Select(text => text.Key));

    [Theory]
    [MemberData(nameof(Sets))]
    public void French_is_set_as_in_a_book(string french) => Sources.NobodyOffends(
        Read(french)
            .SelectMany(text => Slips().Matches(Address().Replace(text.Value, "")).Select(slip => $"{text.Key}: “{slip.Value}” in “{text.Value}”")));

    [Fact]
    public void There_are_texts_to_look_at() => Assert.True(Sets.Count >= 4, $"Only {Sets.Count} sets were found.");

    private static string English(string french) => french.Replace(".resx", ".en.resx", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string file) => XDocument.Parse(Sources.Read(file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Gaps(string text) =>
        string.Join(' ', Gap().Matches(text).Select(gap => gap.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Gap();

    /// <summary>Addresses and code keep their own signs.</summary>
    [GeneratedRegex(@"https?://\S+|`[^`]*`|\{[^}]*\}|\d\d:\d\d")]
    private static partial Regex Address();

    /// <summary>A straight apostrophe or quotation mark, three dots, or a high sign without its fine or hard space.</summary>
    [GeneratedRegex("""\w'\w|"|\.\.\.|[^\u00a0\s]:(?=\s|$)| :|[^\u202f?!\u2026](?=[;?!])(?![^\s]*=)|«[^\u00a0]|[^\u00a0]»| %""")]
    private static partial Regex Slips();
}
