using System.Collections.Immutable;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Takes a step of an idea's life within a turn: judged by the table, kept with who, when and why.</summary>
internal static class IdeaSteps
{
    /// <summary>Whether the person may take the step now.</summary>
    public static bool May(Talk talk, Idea idea, IdeaStep step, Call call) =>
        IdeaLifeCycle.Judge(idea, step, IdeaActor.Author, call, talk.Turn.Now) is IdeaMove.Allowed;

    /// <returns>The idea after the step, which the turn keeps; null when it may not be taken.</returns>
    /// <remarks>Whoever is in its conversation, or came with its four words, acts as its author.</remarks>
    public static Idea? Take(Talk talk, Idea idea, IdeaStep step, Call call, Func<Idea, Idea> change, string reason = "")
    {
        var now = talk.Turn.Now;
        if (IdeaLifeCycle.Judge(idea, step, IdeaActor.Author, call, now) is not IdeaMove.Allowed allowed)
        {
            return null;
        }

        var after = change(idea with { Status = allowed.To });
        talk.Turn.Add(new DomainWrite.PutIdea(after, idea.Status));
        talk.Turn.Add(new DomainWrite.AddIdeaEvent(new IdeaEvent(idea.Id, now, step, idea.Status, allowed.To, talk.Person, reason)));
        return after;
    }

    /// <summary>Keeps what is filed as a version, and lets others find it.</summary>
    public static void KeepVersion(Talk talk, Idea idea, Questionnaire form, RunState run)
    {
        var answers = QuestionnaireRun
            .Outcomes(form, run, new RunContext(talk.Turn.Now, talk.Turn.Zone, talk.Language))
            .Where(outcome => outcome.Status == OutcomeStatus.Answered)
            .ToImmutableSortedDictionary(outcome => outcome.Question.Name, outcome => AnswerText.Canonical(outcome.Value!), StringComparer.Ordinal);
        talk.Turn.Add(new DomainWrite.AddIdeaVersion(idea.Id, form.Hash, answers));
        talk.Turn.Add(new DomainWrite.IndexIdea(idea.Id, answers.GetValueOrDefault(IdeaLine.TitleQuestion, ""), answers.GetValueOrDefault(IdeaLine.ProblemQuestion, "")));
    }
}
