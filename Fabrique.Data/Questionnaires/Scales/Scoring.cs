using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Scales;

/// <summary>Scores of published scales and of the coach's own. Pure.</summary>
/// <remarks>
/// SUS: Brooke, 1996. UMUX-Lite: Lewis, Utesch and Maher, 2013, as a mean of two items from 0 to 100.
/// NPS: Reichheld, 2003. What a person has not answered leaves them out, but for a "don't know" of the SUS, which counts 3.
/// </remarks>
public static class Scoring
{
    private const double SusMiddle = 3;

    /// <summary>One person's score.</summary>
    /// <param name="answers">The items in their order (number 1 first); null where there is no answer.</param>
    /// <param name="dontKnow">Which of them were "don't know"; empty for none.</param>
    /// <returns>Null where the person does not count: an item is missing or out of the scale's bounds.</returns>
    public static double? OfPerson(Scale scale, ImmutableArray<double?> answers, ImmutableArray<bool> dontKnow = default)
    {
        var filled = scale is Scale.Sus && !dontKnow.IsDefaultOrEmpty
            ? [.. answers.Select((answer, index) => answer ?? (dontKnow[index] ? SusMiddle : null))]
            : answers;
        var (least, most) = ScaleFacts.Answers(scale);
        var given = filled.OfType<double>().Where(answer => answer >= least && answer <= most).ToImmutableArray();
        if (given.IsEmpty || given.Length != (ScaleFacts.Items(scale) ?? filled.Length) || given.Length != filled.Length)
            return null;
        return scale switch
        {
            Scale.Sus => 2.5 * given.Select((answer, index) => index % 2 == 0 ? answer - 1 : 5 - answer).Sum(),
            Scale.UmuxLite => (given.Sum() - 2) * 100 / 12,
            Scale.Nps or Scale.Csat or Scale.Ces => given[0],
            Scale.Custom => given.Average(),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>All persons' score: their mean, and for NPS the share of 9 and 10 less that of 0 to 6, from -100 to 100. The interval ends where the scale does.</summary>
    public static ScaleScore OfAll(Scale scale, IEnumerable<double?> persons)
    {
        var counted = persons.OfType<double>();
        var score = ScaleScore.Of(scale is Scale.Nps
            ? [.. counted.Select(answer => answer >= 9 ? 100.0 : answer <= 6 ? -100.0 : 0.0)]
            : [.. counted]);
        var (least, most) = ScaleFacts.Scores(scale);
        return score with
        {
            Low = score.Low is { } low ? Math.Max(low, least) : null,
            High = score.High is { } high ? Math.Min(high, most) : null,
        };
    }
}
