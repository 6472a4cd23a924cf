using System.Collections.Immutable;
using System.Resources;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What <c>or_other</c> adds, as XLSForm does: a choice "other", and a question that asks which.</summary>
internal static class OtherQuestion
{
    private static readonly ResourceManager Words = new(typeof(OtherQuestion).FullName!, typeof(OtherQuestion).Assembly);

    public static string NameFor(string name) => name + "_other";

    /// <param name="languages">Those that the form's people are asked in.</param>
    public static Question WithChoice(Question question, IEnumerable<string> languages)
    {
        var list = question.Type.Choices!;
        if (list.Find(Choice.Other) is not null)
            return question;
        var other = new Choice(Choice.Other, Say("Choice", languages)) { IsAdded = true };
        return question with { Type = question.Type.With(list with { Choices = list.Choices.Add(other) }) };
    }

    public static Question Of(Question question, IEnumerable<string> languages) => new()
    {
        Index = question.Index + 1,
        Name = NameFor(question.Name),
        Type = new QuestionType.Text(),
        Row = question.Row,
        Group = question.Group,
        Label = Say("Question", languages),
        Relevant = ExpressionParser.Parse($"selected(${{{question.Name}}}, '{Choice.Other}')").Expression,
        Personal = question.Personal,
        OtherOf = question.Name,
    };

    private static LocalizedText Say(string key, IEnumerable<string> languages) => new(languages.ToImmutableSortedDictionary(
        language => language,
        language => Words.GetString(key, System.Globalization.CultureInfo.GetCultureInfo(language == "fr" ? "fr" : "en"))!,
        StringComparer.Ordinal));
}
