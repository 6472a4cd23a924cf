using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary><c>${name}</c> within texts: the question has to be there, and have an answer.</summary>
internal sealed class TextReferenceChecks(string file, Survey survey, ImmutableArray<WrittenList> lists, ProblemList problems)
{
    private readonly Dictionary<string, Question> _questions = survey.Questions.ToDictionary(question => question.Name, StringComparer.Ordinal);

    public void Run()
    {
        foreach (var group in survey.Groups)
            Check(group.Label, language => survey.At(file, group.Row, "label", language));
        foreach (var question in survey.Questions)
        {
            foreach (var (column, text) in question.TextsByColumn)
                Check(text, language => survey.At(file, question.Row, column, language));
        }

        foreach (var list in lists)
        {
            foreach (var choice in list.List.Choices)
                Check(choice.Label, language => new Place(file, "choices", list.Row, "label::" + Languages.Print(language)));
        }
    }

    private void Check(LocalizedText text, Func<string, Place> at)
    {
        foreach (var (language, value) in text.ByLanguage)
        {
            foreach (var name in References.Names(value).Distinct())
                CheckName(name, at(language));
        }
    }

    private void CheckName(string name, Place place)
    {
        if (survey.SharedNames.Contains(name))
            problems.Add(Problems.AmbiguousReference(place, name));
        if (!_questions.TryGetValue(name, out var question))
            problems.Add(Problems.UnknownReference(place, name, Nearest.Of(name, _questions.Keys.Order(StringComparer.Ordinal))));
        else if (question.Type is QuestionType.Note)
            problems.Add(Problems.ReferenceWithoutValue(place, name));
    }
}
