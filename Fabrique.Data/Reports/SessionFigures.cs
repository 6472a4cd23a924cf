using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Reports;

/// <summary>First figures of a session: how often each choice was taken, and the mean of marks. Pure.</summary>
public static class SessionFigures
{
    /// <summary>Questions that have figures: those with choices or marks, and that are not personal.</summary>
    public static IEnumerable<Question> Of(Questionnaire questionnaire) => questionnaire.Questions.Where(question =>
        !question.Personal && question.Type is QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Range);

    /// <param name="counts">By canonical text, how many gave it.</param>
    public static QuestionFigure Of(Question question, ImmutableSortedDictionary<string, int> counts)
    {
        var answered = counts.Values.Sum();
        return question.Type switch
        {
            QuestionType.Range range => OfMarks(question, range, counts, answered),
            QuestionType.SelectMultiple many => OfChoices(question, many.List, counts, answered),
            _ => OfParts(question, [.. question.Type.Choices!.Choices.Select(choice => choice.Name)], counts, answered),
        };
    }

    private static QuestionFigure OfMarks(Question question, QuestionType.Range range, ImmutableSortedDictionary<string, int> counts, int answered)
    {
        var marks = counts.Select(pair => (Mark: decimal.Parse(pair.Key, CultureInfo.InvariantCulture), Count: pair.Value)).ToList();
        decimal? mean = answered >= Suppression.LeastForMean ? marks.Sum(pair => pair.Mark * pair.Count) / answered : null;
        var values = new List<string>();
        for (var mark = range.Start; range.Step > 0 && mark <= range.End && values.Count <= 11; mark += range.Step)
        {
            values.Add(mark.ToString(CultureInfo.InvariantCulture));
        }

        if (values.Count > 11) return new QuestionFigure(question, answered, [], mean);
        var (shown, showsMean) = Suppression.OfMarks(Numbers(values, counts), question.Scale is not null);
        return new QuestionFigure(question, answered, Figures(values, shown), showsMean ? mean : null);
    }

    private static QuestionFigure OfParts(
        Question question, ImmutableArray<string> values, ImmutableSortedDictionary<string, int> counts, int answered) =>
        new(question, answered, Figures(values, Suppression.OfParts(Numbers(values, counts))), null);

    private static QuestionFigure OfChoices(Question question, ChoiceList list, ImmutableSortedDictionary<string, int> counts, int answered)
    {
        var taken = list.Choices.Select(choice => counts.Where(pair => pair.Key.Split(' ').Contains(choice.Name)).Sum(pair => pair.Value)).ToList();
        var shown = Suppression.OfChoices(taken, answered);
        return new QuestionFigure(question, answered, Figures(list.Choices.Select(choice => choice.Name), shown), null);
    }

    private static List<int> Numbers(IEnumerable<string> values, ImmutableSortedDictionary<string, int> counts) =>
        [.. values.Select(value => counts.GetValueOrDefault(value))];

    private static ImmutableArray<ValueFigure> Figures(IEnumerable<string> values, ImmutableArray<int?> shown) =>
        [.. values.Zip(shown, (value, count) => new ValueFigure(value, count))];
}

/// <summary>Figures of one question.</summary>
/// <param name="Answered">Sent responses that have an answer; fewer than <see cref="Suppression.Least"/> are not shown.</param>
/// <param name="Mean">Of marks, where enough answered.</param>
public sealed record QuestionFigure(Question Question, int Answered, ImmutableArray<ValueFigure> Values, decimal? Mean)
{
    public bool IsShown => Answered >= Suppression.Least;
}

/// <param name="Value">A choice's name, or a mark.</param>
/// <param name="Count">Null where it is hidden.</param>
public sealed record ValueFigure(string Value, int? Count);
