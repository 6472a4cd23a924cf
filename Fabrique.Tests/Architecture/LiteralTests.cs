using System.Text.RegularExpressions;

namespace Fabrique.Tests.Architecture;

/// <summary>What people read is a resource or comes from a questionnaire: code that talks to people holds no sentences.</summary>
public sealed partial class LiteralTests
{
    [Theory]
    [InlineData("Fabrique.Bot/Dialogs")]
    [InlineData("Fabrique.Bot/Cards")]
    [InlineData("Fabrique.Bot/Pages")]
    [InlineData("Fabrique.Bot/Commands")]
    public void Code_holds_no_sentence(string folder) => Sources.NobodyOffends(
        from file in Sources.Files(folder, "*.cs")
        from line in Sources.Lines(file)
        where !IsForUs().IsMatch(line.Text)
        from literal in Literal().Matches(line.Text)
        let words = Hole().Replace(literal.Groups[1].Value, "")
        where Sentence().IsMatch(words) && !Technical().IsMatch(words)
        select $"{file}:{line.Number}: {literal.Value}");

    [Fact]
    public void Pages_hold_no_words() => Sources.NobodyOffends(
        from file in Sources.Files("Fabrique.Bot/Pages", "*.cshtml")
        from text in Between().Matches(Code().Replace(Sources.Read(file), ""))
        let words = Expression().Replace(text.Groups[1].Value, "")
        where Word().IsMatch(words) && !IsTheStatesMark(file, words)
        select $"{file}: {words.Trim()}");

    /// <summary>The mark of the State is the same in every language.</summary>
    private static bool IsTheStatesMark(string file, string words) =>
        file.EndsWith("_Layout.cshtml", StringComparison.Ordinal) && words is "République" or "Française";

    /// <summary>Comments, faults and logs are read by us.</summary>
    [GeneratedRegex(@"^\s*//|throw new|Exception\(|\[LoggerMessage|\[GeneratedRegex")]
    private static partial Regex IsForUs();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    /// <summary>Two words or more, or one with an accent.</summary>
    [GeneratedRegex(@"\p{L}{2,},? \p{L}{2,}|[àâçéèêëîïôûùœÀÉÈÊ]")]
    private static partial Regex Sentence();

    /// <summary>Headers, formats and the like: words that machines read.</summary>
    [GeneratedRegex(@"MMMM yyyy|'self'|'none'|[a-z]+/[a-z]|max-age|charset=")]
    private static partial Regex Technical();

    [GeneratedRegex(@"@\{.*?\n\}|@(if|foreach)\s*\([^\n{]*\{|@\*.*?\*@|<script.*?</script>|^\s*(@(using|model|inject|page|addTagHelper|namespace)|@?(if|else|foreach|switch|var|case)\b|[{}])[^\n]*$|<!--.*?-->", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(">([^<>]+)<")]
    private static partial Regex Between();

    [GeneratedRegex(@"@\([^\n]*\)|@(await )?[\w.]+(\[[^\]]*\]|\([^)]*\))*(\.[\w]+(\([^)]*\))?)*|&\w+;")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
