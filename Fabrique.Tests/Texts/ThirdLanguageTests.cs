using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Tests.Browser;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Texts;

/// <summary>A third language is its resource file beside the program: no line of code, no setting.</summary>
public sealed partial class ThirdLanguageTests
{
    [Fact]
    public async Task A_whole_feedback_is_in_the_third_language_but_for_what_the_questionnaire_says()
    {
        using var folder = new TempFolder();
        PseudoLanguage.Install(folder.Path);
        await using var host = await HostProcess.StartAsync(folder: folder.Path);
        var code = await Operator.CreateSessionAsync(host.DataFolder, "retour-court");
        using var person = new PageVisitor(host.Address, PseudoLanguage.Code);

        await person.GoAsync("/");
        AssertOurWordsAreTranslated(person);
        await person.GoAsync($"/s/{code}");
        AssertOurWordsAreTranslated(person);
        await person.SendAsync();
        AssertOurWordsAreTranslated(person);
        await person.SendAsync();
        Assert.Contains("id=\"erreur\"", person.Source, StringComparison.Ordinal);
        AssertOurWordsAreTranslated(person);
        await person.AnswerAsync("reussi", "oui");
        await person.AnswerAsync("deroulement", "bien");
        await person.SayAsync(PseudoLanguage.Of("Passer"));
        AssertOurWordsAreTranslated(person);
        await person.SendAsync();
        AssertOurWordsAreTranslated(person);

        Assert.EndsWith("/fin", person.Path, StringComparison.Ordinal);
        var response = Assert.Single(await Kept.OfSessionAsync(host.DataFolder, code, "retour-court"));
        Assert.Equal(PseudoLanguage.Code, (string?)response["language"]);
        Assert.Equal("submitted", (string?)response["status"]);
    }

    private static void AssertOurWordsAreTranslated(PageVisitor person)
    {
        Assert.Contains($"<html lang=\"{PseudoLanguage.Code}\"", person.Source, StringComparison.Ordinal);
        var known = Known.Value;
        var said = Text().Matches(Script().Replace(person.Source, "")).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Trim()).Where(text => Letters().IsMatch(text)).ToList();
        Assert.True(said.Count > 5);
        var others = said.Where(text => !text.Contains(PseudoLanguage.Open, StringComparison.Ordinal) && !known.Contains(Spaces().Replace(text, " "))).ToList();
        Assert.True(others.Count == 0, $"{person.Path}:\n{string.Join('\n', others)}");
    }

    /// <summary>What authors and coaches wrote, names of languages, codes.</summary>
    private static readonly Lazy<Vocabulary> Known = new(() => new Vocabulary());

    private sealed class Vocabulary
    {
        private readonly string _all = string.Concat(
            Questionnaires.Shipped.ShippedForm.Get("retour-court").Questions
                .SelectMany(question => new[] { question.Label, question.Hint, question.Plain, question.Why }.Select(text => text.In("fr"))
                    .Concat(question.Type.Choices?.Choices.Select(choice => choice.Label.In("fr")) ?? []))
                .Select(text => Spaces().Replace(text, " ") + "\n"));

        public bool Contains(string text) => _all.Contains(text, StringComparison.Ordinal)
            || text is "English" or "Français" or "Esperanto" || Code().IsMatch(text) || Demonstration().IsMatch(text);
    }

    [GeneratedRegex(">([^<]+)<")]
    private static partial Regex Text();

    [GeneratedRegex("<(script|style|title)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();

    /// <summary>Four words, or a reference.</summary>
    [GeneratedRegex("^([a-z]+[- ]){3}[a-z]+$|^[0-9A-F]{8}$")]
    private static partial Regex Code();

    /// <summary>What the demonstration is called.</summary>
    [GeneratedRegex("^(Suivi|Déclaration|Recherche|Appel) ")]
    private static partial Regex Demonstration();
}
