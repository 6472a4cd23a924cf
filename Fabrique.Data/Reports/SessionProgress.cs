using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Reports;

/// <summary>Where the people of a session are at the moment, and what they did not understand. Pure.</summary>
/// <param name="Here">Responses in progress that changed a short while ago.</param>
/// <param name="Questions">In form order; only those where somebody is, has stopped, or has not understood.</param>
public sealed record SessionProgress(int Here, ImmutableArray<QuestionProgress> Questions)
{
    /// <summary>Who has said nothing for longer than this has stopped.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    public static SessionProgress Of(
        Questionnaire questionnaire,
        IEnumerable<OpenRun> runs,
        IReadOnlyDictionary<string, Confusion> confusions,
        DateTimeOffset now,
        TimeZoneInfo zone)
    {
        var places = runs.Select(run => (IsHere: now - run.UpdatedAt < Quiet, At: PlaceOf(questionnaire, run, zone))).ToList();
        var questions = questionnaire.Questions.Where(question => question.IsAsked).Select(question => new QuestionProgress(
            question,
            places.Count(place => place.IsHere && place.At == question.Name),
            places.Count(place => !place.IsHere && place.At == question.Name),
            confusions.GetValueOrDefault(question.Name, new Confusion(0, 0))));
        return new SessionProgress(places.Count(place => place.IsHere), [.. questions.Where(question => !question.IsQuiet)]);
    }

    /// <returns>The question that is waited for; null at the read-back.</returns>
    private static string? PlaceOf(Questionnaire questionnaire, OpenRun run, TimeZoneInfo zone)
    {
        var context = new RunContext(run.UpdatedAt, zone, "fr") { StartedAt = run.StartedAt };
        return QuestionnaireRun.Next(questionnaire, run.Run, context) is Step.Ask ask ? ask.Question.Name : null;
    }
}

/// <param name="Here">People who are at it now.</param>
/// <param name="Stopped">People who came to it and have said nothing since.</param>
public sealed record QuestionProgress(Question Question, int Here, int Stopped, Confusion NotUnderstood)
{
    internal bool IsQuiet => Here == 0 && Stopped == 0 && NotUnderstood.Times == 0;
}
