using System.Globalization;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Scales;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A scale needs all its items, each once, with answers that are its numbers.</summary>
internal sealed class ScaleChecks(string file, Survey survey, ProblemList problems)
{
    public void Run()
    {
        foreach (var scale in survey.Questions.Where(question => question.Scale is not null).GroupBy(question => question.Scale!.Scale))
            Check(scale.Key, [.. scale]);
    }

    private void Check(Scale scale, List<Question> items)
    {
        foreach (var question in items)
            CheckAnswers(scale, question);
        if (ScaleFacts.Items(scale) is not { } count)
            return;
        foreach (var twice in items.GroupBy(question => question.Scale!.Number).SelectMany(group => group.Skip(1)))
            problems.Add(Problems.ScaleItemTwice(survey.At(file, twice.Row, "scale_item"), ScaleReader.Print(scale), twice.Scale!.Number));
        var missing = Enumerable.Range(1, count).Except(items.Select(question => question.Scale!.Number)).ToList();
        if (missing.Count > 0)
            problems.Add(Problems.ScaleIncomplete(survey.At(file, items[0].Row, "scale"), ScaleReader.Print(scale), string.Join(", ", missing)));
    }

    private void CheckAnswers(Scale scale, Question question)
    {
        var (least, most) = ScaleFacts.Answers(scale);
        var fits = question.Type switch
        {
            QuestionType.Range range => range.Start == least && range.End == most,
            QuestionType.SelectOne { OrOther: false } one => Enumerable.Range(least, most - least + 1).All(number => one.List.Find(number.ToString(CultureInfo.InvariantCulture)) is not null),
            QuestionType.Integer or QuestionType.Calculate => true,
            _ => false,
        };
        if (!fits)
            problems.Add(Problems.ScaleOfOtherAnswers(survey.At(file, question.Row, "scale"), ScaleReader.Print(scale), least, most));
    }
}
