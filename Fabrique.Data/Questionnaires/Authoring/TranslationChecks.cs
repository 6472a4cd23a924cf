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
            foreach (var (column, text) in question.TextsByColumn)
                Check(text, question.Row, column);
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
