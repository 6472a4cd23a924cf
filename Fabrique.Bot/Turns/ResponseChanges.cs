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
        yield return new DomainWrite.PutResponse(now with { UpdatedAt = context.Now }, IsStep(stored, now));
        var kept = stored?.Run.Answers ?? RunState.Start.Answers;
        if (now.Status == ResponseStatus.InProgress && ReferenceEquals(kept, now.Run.Answers)) yield break;

        foreach (var drop in Drops(kept, now, questionnaire)) yield return drop;
        ImmutableArray<AnswerRow> changed = [.. Changed(kept, now, questionnaire, context).Select(standing => standing.At(context.Now))];
        if (changed.Length > 0) yield return new DomainWrite.PutAnswers(now.Id, changed);
    }

    private static bool IsStep(Response? stored, Response now) =>
        stored is not null && now == stored with { Language = now.Language, UpdatedAt = now.UpdatedAt, Run = now.Run };

    private static IEnumerable<DomainWrite> Drops(ImmutableSortedDictionary<string, Answer> kept, Response now, Questionnaire questionnaire) =>
        kept.IsEmpty ? []
        : now.Status == ResponseStatus.Withdrawn || now.Run.Answers.IsEmpty ? [new DomainWrite.DropAnswers(now.Id)]
        : kept.Keys
            .Select(name => questionnaire[name])
            .Where(question => IsGone(question, now))
            .Select(question => new DomainWrite.DropAnswer(now.Id, question.Name, question.Index));

    /// <summary>Whether its answer is no longer given, or was a word on a note, which is nobody's answer in the end.</summary>
    private static bool IsGone(Question question, Response now) => now.Status == ResponseStatus.Submitted
        ? question.Type is QuestionType.Note
        : !now.Run.Answers.ContainsKey(question.Name);

    private static IEnumerable<Standing> Changed(
        ImmutableSortedDictionary<string, Answer> kept, Response now, Questionnaire questionnaire, RunContext context)
    {
        return now.Status switch
        {
            ResponseStatus.Submitted => QuestionnaireRun
                .Outcomes(questionnaire, now.Run, context)
                .Select(outcome => new Standing(outcome.Question, Status(outcome.Status), outcome.Value))
                .Where(standing => !(kept.TryGetValue(standing.Question.Name, out var before) && Standing.Of(standing.Question, before) == standing)),
            ResponseStatus.Withdrawn => [],
            _ => now.Run.Answers
                .Where(pair => !(kept.TryGetValue(pair.Key, out var before) && before.Equals(pair.Value)))
                .Select(pair => Standing.Of(questionnaire[pair.Key], pair.Value)),
        };
    }

    private static AnswerRowStatus Status(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Answered => AnswerRowStatus.Answered,
        OutcomeStatus.Skipped => AnswerRowStatus.Skipped,
        OutcomeStatus.DontKnow => AnswerRowStatus.DontKnow,
        OutcomeStatus.NotRelevant => AnswerRowStatus.NotRelevant,
        OutcomeStatus.NotReached => AnswerRowStatus.NotReached,
        _ => throw new UnreachableException(),
    };

    /// <summary>How a question is answered.</summary>
    /// <param name="Value">Of an answered one, else null.</param>
    private sealed record Standing(Question Question, AnswerRowStatus Status, AnswerValue? Value)
    {
        public static Standing Of(Question question, Answer answer) => answer switch
        {
            Answer.Given given => new(question, AnswerRowStatus.Answered, given.Value),
            Answer.Skipped => new(question, AnswerRowStatus.Skipped, null),
            Answer.DontKnow => new(question, AnswerRowStatus.DontKnow, null),
            _ => throw new UnreachableException(),
        };

        public AnswerRow At(DateTimeOffset now) => new(
            Question.Name,
            Question.Index,
            Status,
            Value is null ? null : AnswerText.Canonical(Value),
            Value is AnswerValue.Number number && !Question.Personal ? (double)number.Value : null,
            now,
            Question.Personal,
            Question.AsksForFile);
    }
}
