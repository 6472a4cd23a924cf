using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Scales;

/// <summary>One scale of a form with the questions that make it up, the first item first. Pure.</summary>
public sealed record ScaleItems(Scale Scale, ImmutableArray<Question> Questions)
{
    /// <summary>As authors write it: "sus", "custom(0..5)".</summary>
    public string Name => ScaleReader.Print(Scale);

    /// <summary>The scales of which all items are among <paramref name="questions"/>; one that lacks an item scores nobody.</summary>
    public static ImmutableArray<ScaleItems> Of(IEnumerable<Question> questions) =>
    [
        .. questions.Where(question => question.Scale is not null)
            .GroupBy(question => question.Scale!.Scale)
            .Select(scale => new ScaleItems(scale.Key, [.. scale.OrderBy(question => question.Scale!.Number)]))
            .Where(scale => ScaleFacts.Items(scale.Scale) is not { } count || count == scale.Questions.Length),
    ];

    /// <summary>One person's score, or null where the person does not count.</summary>
    public double? OfPerson(Func<Question, ScaleAnswer> read)
    {
        ImmutableArray<ScaleAnswer> answers = [.. Questions.Select(read)];
        return Scoring.OfPerson(Scale, [.. answers.Select(answer => answer.Number)], [.. answers.Select(answer => answer.IsDontKnow)]);
    }
}

/// <param name="Number">Null where there is none.</param>
public readonly record struct ScaleAnswer(double? Number, bool IsDontKnow = false);
