using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Turns;

/// <summary>The writes that take a stored response to what a turn made of it. Pure.</summary>
internal static class ResponseChanges
{
    public static IEnumerable<DomainWrite> Between(Response? stored, Response now, Questionnaire questionnaire, RunContext context)
    {
        var at = context.Now;
        yield return new DomainWrite.PutResponse(now with { UpdatedAt = at }, IsStep(stored, now));
        var drops = DropsAnswers(stored, now);
        if (drops)
        {
            yield return new DomainWrite.DropAnswers(now.Id);
        }

        var rows = now.Status switch
        {
            ResponseStatus.Submitted => Final(now, questionnaire, context),
            ResponseStatus.Withdrawn => [],
            _ => Changed(drops ? null : stored, now, questionnaire, at),
        };
        if (rows.Length > 0)
        {
            yield return new DomainWrite.PutAnswers(now.Id, rows);
        }
    }

    private static bool IsStep(Response? stored, Response now) =>
        stored is not null && now == stored with { Language = now.Language, UpdatedAt = now.UpdatedAt, Run = now.Run };

    private static bool DropsAnswers(Response? stored, Response now) =>
        stored is not null
        && stored.Run.Answers.Count > 0
        && (now.Status != ResponseStatus.InProgress
            || (!ReferenceEquals(stored.Run.Answers, now.Run.Answers) && stored.Run.Answers.Keys.Any(name => !now.Run.Answers.ContainsKey(name))));

    private static ImmutableArray<AnswerRow> Changed(Response? stored, Response now, Questionnaire questionnaire, DateTimeOffset at)
    {
        var kept = stored?.Run.Answers ?? RunState.Start.Answers;
        return [.. now.Run.Answers
            .Where(pair => !kept.TryGetValue(pair.Key, out var before) || !before.Equals(pair.Value))
            .Select(pair => Row(questionnaire[pair.Key], pair.Value, at))];
    }

    private static AnswerRow Row(Question question, Answer answer, DateTimeOffset at) => answer switch
    {
        Answer.Given given => Answered(question, given.Value, at),
        Answer.Skipped => Empty(question, AnswerRowStatus.Skipped, at),
        Answer.DontKnow => Empty(question, AnswerRowStatus.DontKnow, at),
        _ => throw new UnreachableException(),
    };

    private static ImmutableArray<AnswerRow> Final(Response now, Questionnaire questionnaire, RunContext context) =>
        [.. QuestionnaireRun
            .Outcomes(questionnaire, now.Run, context)
            .Select(outcome => outcome.Status == OutcomeStatus.Answered
                ? Answered(outcome.Question, outcome.Value!, context.Now)
                : Empty(outcome.Question, Status(outcome.Status), context.Now))];

    private static AnswerRowStatus Status(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Answered => AnswerRowStatus.Answered,
        OutcomeStatus.Skipped => AnswerRowStatus.Skipped,
        OutcomeStatus.DontKnow => AnswerRowStatus.DontKnow,
        OutcomeStatus.NotRelevant => AnswerRowStatus.NotRelevant,
        OutcomeStatus.NotReached => AnswerRowStatus.NotReached,
        _ => throw new UnreachableException(),
    };

    private static AnswerRow Answered(Question question, AnswerValue value, DateTimeOffset at) =>
        new(question.Name, question.Index, AnswerRowStatus.Answered, AnswerText.Canonical(value), question.Personal ? null : Number(value), at, question.Personal);

    private static AnswerRow Empty(Question question, AnswerRowStatus status, DateTimeOffset at) =>
        new(question.Name, question.Index, status, null, null, at, question.Personal);

    private static double? Number(AnswerValue value) => value is AnswerValue.Number number ? (double)number.Value : null;
}
