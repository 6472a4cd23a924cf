using System.Globalization;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Scales;

namespace Fabrique.Data.Reports;

/// <summary>Scores of a session's scales. Pure.</summary>
public static class SessionScales
{
    /// <summary>The scales that may be shown: none of their items is personal.</summary>
    public static IEnumerable<ScaleItems> Of(Questionnaire questionnaire) =>
        ScaleItems.Of(questionnaire.Questions).Where(scale => !scale.Questions.Any(question => question.Personal));

    /// <param name="persons">For each sent response its answers by question: a canonical text, or null for "don't know".</param>
    public static ScaleFigure Of(ScaleItems scale, IEnumerable<IReadOnlyDictionary<string, string?>> persons) =>
        new(scale.Scale, Scoring.OfAll(scale.Scale, persons.Select(answers => scale.OfPerson(question => Read(answers, question.Name)))));

    private static ScaleAnswer Read(IReadOnlyDictionary<string, string?> answers, string question) =>
        !answers.TryGetValue(question, out var text) ? default
        : text is null ? new ScaleAnswer(null, IsDontKnow: true)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new ScaleAnswer(number) : default;
}

/// <summary>A scale's score; like every mean it is shown when enough people count.</summary>
public sealed record ScaleFigure(Scale Scale, ScaleScore Score)
{
    public bool IsShown => Score.Count >= Suppression.LeastForMean;
}
