using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Warns of texts that some language of the form lacks; those people read the default language's.</summary>
internal sealed class TranslationChecks(string file, Survey survey, string defaultLanguage, ProblemList problems)
{
    private readonly ImmutableArray<string> _languages =
        [.. survey.Questions.SelectMany(question => question.Label.ByLanguage.Keys).Append(defaultLanguage).Distinct().Order(StringComparer.Ordinal)];

    public void Run()
    {
        foreach (var group in survey.Groups)
            Check(group.Label, group.Row, "label");
        foreach (var question in survey.Questions)
        {
            Check(question.Label, question.Row, "label");
            Check(question.Hint, question.Row, "hint");
            Check(question.GuidanceHint, question.Row, "guidance_hint");
            Check(question.Plain, question.Row, "plain");
            Check(question.Why, question.Row, "why");
            Check(question.ConstraintMessage, question.Row, "constraint_message");
            Check(question.RequiredMessage, question.Row, "required_message");
        }
    }

    private void Check(LocalizedText text, int row, string column)
    {
        if (text.IsEmpty)
            return;
        foreach (var language in _languages.Where(language => !text.ByLanguage.ContainsKey(language)))
            problems.Add(Problems.MissingTranslation(new Place(file, "survey", row, column + "::" + Languages.Print(language)), language));
    }
}
