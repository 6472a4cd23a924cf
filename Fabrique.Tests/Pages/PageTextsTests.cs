using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Fabrique.Tests.Pages;

public sealed partial class PageTextsTests
{
    private static readonly string Bot = Path.GetFullPath(Path.Combine(Here(), "../../Fabrique.Bot"));

    [Fact]
    public void French_and_English_have_the_same_keys_and_placeholders()
    {
        var (french, english) = (Read("Pages.resx"), Read("Pages.en.resx"));

        Assert.Equal(french.Keys.Order(), english.Keys.Order());
        Assert.All(french, text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
    }

    [Fact]
    public void Every_text_that_a_page_names_exists_and_every_text_is_named()
    {
        var keys = Read("Pages.resx").Keys.ToHashSet();
        var sources = string.Concat(Files("*.cshtml").Concat(Files("*.cs")).Select(File.ReadAllText));
        var named = QuotedKey().Matches(sources).Select(match => match.Groups[1].Value).ToHashSet();
        var called = TextCall().Matches(sources).Select(match => match.Groups[1].Value);

        // The formats' names are put together from the format.
        Assert.DoesNotContain(keys, key => !named.Contains(key) && !key.StartsWith("Export_", StringComparison.Ordinal));
        Assert.DoesNotContain(called, key => !keys.Contains(key));
    }

    [Fact]
    public void Pages_hold_no_words_of_their_own()
    {
        var offenders = Files("*.cshtml").SelectMany(file => Literals(File.ReadAllText(file)).Select(words => $"{Path.GetFileName(file)}: {words}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void French_signs_have_their_unbreakable_space()
    {
        var offenders = Read("Pages.resx").Where(text => BrokenSign().IsMatch(text.Value) || text.Value.Contains('\'', StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_lock_file_names_no_registry()
    {
        var lines = File.ReadLines(Path.Combine(Bot, "package-lock.json"));

        Assert.DoesNotContain(lines, line => line.Contains("\"resolved\"", StringComparison.Ordinal));
    }

    /// <summary>What would reach a reader without passing by the texts: words between tags, and in attributes that are read out.</summary>
    private static IEnumerable<string> Literals(string page)
    {
        var markup = Code().Replace(page, " ");
        var spoken = SpokenAttribute().Matches(markup).Select(match => match.Groups[1].Value);
        return Tag().Replace(markup, "\n").Split('\n').Concat(spoken).Select(text => text.Trim()).Where(text => Word().IsMatch(text));
    }

    private static Dictionary<string, string> Read(string name) =>
        XDocument.Load(Path.Combine(Bot, "Texts", name)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Order());

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Path.Combine(Bot, "Pages"), pattern, SearchOption.AllDirectories);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"([A-Z][A-Za-z]*(?:_[A-Za-z0-9]+)?)\"")]
    private static partial Regex QuotedKey();

    [GeneratedRegex(@"(?:T|texts)\[""(\w+)""")]
    private static partial Regex TextCall();

    /// <summary>Razor: comments, directives, code blocks and lines, expressions.</summary>
    [GeneratedRegex("""@\{[^}]*\}|@(?:page|model|using|inject|namespace|addTagHelper|section)\b[^\n]*|@?(?:else )?(?:if|foreach) \([^\n]*|else\s|^\s*(?:var|Layout|ViewData)\b[^\n]*|@await [^\n]*|@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@[\w.]+(?:\[(?:[^\[\]]|\[[^\]]*\])*\]|\((?:[^()]|\([^()]*\))*\)|[\w.!])*""", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>|<!DOCTYPE[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\u00a0\d/p]:(?:\s|$)|(?<![\u202f?])[;!?](?:\s|$)|[^\u00a0]»|«[^\u00a0]")]
    private static partial Regex BrokenSign();
}
