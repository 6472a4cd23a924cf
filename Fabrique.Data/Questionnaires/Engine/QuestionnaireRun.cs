using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Chooses what is asked next and takes answers: pure functions of questionnaire, run and context.</summary>
public static class QuestionnaireRun
{
    /// <summary>What to do now: ask one question, or read everything back.</summary>
    public static Step Next(Questionnaire questionnaire, RunState state, RunContext context)
    {
        var path = new RunPath(questionnaire, state, context);
        return path.Current() is { } question ? Steps.Ask(path, question) : Steps.Review(path);
    }

    /// <summary>Reads what a person typed or clicked for <paramref name="question"/>, whatever its language, and checks it.</summary>
    /// <remarks>Choices are understood by number, name, label, unambiguous start, without accents or case; several at once for a multiple choice.</remarks>
    public static Reading Accept(Questionnaire questionnaire, RunState state, Question question, string raw, RunContext context)
    {
        var asked = Worded(questionnaire, state, question, context);
        var read = Reader.Read(questionnaire, asked, raw, context);
        if (read.Value is not { } value)
            return read.Refusal!;
        var after = Keep(state, question, new Answer.Given(value));
        var evaluation = Evaluation.After(questionnaire, state, after, question, context);
        if (!evaluation.SatisfiesConstraint(question, value))
            return Refuse(RejectionCode.Constraint, questionnaire, asked.ConstraintMessage, context);
        return new Reading.Accepted(after.Answers[question.Name], WithKept(questionnaire, after, evaluation))
        {
            Hint = evaluation.IsVague(question, value) ? asked.HintText : LocalizedText.Empty,
        };
    }

    /// <summary>Leaves <paramref name="question"/> as it is proposed, or empty where nothing is; refused where it is required.</summary>
    public static Reading Skip(Questionnaire questionnaire, RunState state, Question question, RunContext context)
    {
        var evaluation = Evaluation.Of(questionnaire, state, context);
        if (!state.Answers.ContainsKey(question.Name) && evaluation.Proposed(question) is { } proposed)
            return Take(questionnaire, state, context, question, new Answer.Given(proposed));
        return evaluation.IsRequired(question)
            ? Refuse(RejectionCode.Required, questionnaire, Worded(questionnaire, state, question, context).RequiredMessage, context)
            : Take(questionnaire, state, context, question, new Answer.Skipped());
    }

    /// <summary>Whether <paramref name="question"/> cannot be skipped as the run stands.</summary>
    public static bool IsRequired(Questionnaire questionnaire, RunState state, Question question, RunContext context) =>
        Evaluation.Of(questionnaire, state, context).IsRequired(question);

    /// <summary>"Je ne sais pas"; refused where it is not offered.</summary>
    /// <remarks>It answers a required question too: offering it there is the author's choice.</remarks>
    public static Reading DontKnow(Questionnaire questionnaire, RunState state, Question question, RunContext context) =>
        question.OffersDontKnow
            ? Take(questionnaire, state, context, question, new Answer.DontKnow())
            : Refusals.Of(RejectionCode.DontKnowNotOffered);

    /// <summary>The run with the question before the current one asked again, its answer kept; null at the first.</summary>
    public static RunState? Back(Questionnaire questionnaire, RunState state, RunContext context)
    {
        var path = new RunPath(questionnaire, state, context);
        var before = path.Current()?.Index ?? questionnaire.Questions.Length;
        for (var index = before - 1; index >= 0; index--)
        {
            var question = questionnaire.Questions[index];
            if (path.IsOpen(question) && path.AnswerTo(question) is not null)
                return Change(questionnaire, state, question);
        }

        return null;
    }

    /// <summary>The run with <paramref name="question"/> asked again, its answer kept until another is given.</summary>
    public static RunState Change(Questionnaire questionnaire, RunState state, Question question) => state with { At = question.Name };

    /// <summary><paramref name="question"/> as it is asked again out of turn; null where there is no reason to ask it any more.</summary>
    public static Step.Ask? Again(Questionnaire questionnaire, RunState state, Question question, RunContext context) =>
        Next(questionnaire, Change(questionnaire, state, question), context) is Step.Ask ask && ask.Question.Name == question.Name ? ask : null;

    /// <summary>One outcome for each question but the notes, in form order: calculations worked out, what is not relevant dropped.</summary>
    /// <remarks>A calculation that gives nothing is answered with the empty text.</remarks>
    public static ImmutableArray<Outcome> Outcomes(Questionnaire questionnaire, RunState state, RunContext context)
    {
        var evaluation = Evaluation.Of(questionnaire, state, context);
        var outcomes = ImmutableArray.CreateBuilder<Outcome>(questionnaire.Questions.Length);
        foreach (var question in questionnaire.Questions)
        {
            if (question.Type is not QuestionType.Note)
                outcomes.Add(OutcomeOf(question, state, evaluation));
        }

        return outcomes.ToImmutable();
    }

    private static Outcome OutcomeOf(Question question, RunState state, Evaluation evaluation)
    {
        if (!evaluation.IsRelevant(question))
            return new Outcome(question, OutcomeStatus.NotRelevant, null);
        if (!question.IsAsked)
        {
            return AnswerText.OfComputed(question, evaluation.ValueOf(question).AsText()) is { } computed
                ? new Outcome(question, OutcomeStatus.Answered, computed)
                : new Outcome(question, OutcomeStatus.Skipped, null);
        }

        return state.Answers.GetValueOrDefault(question.Name) switch
        {
            null => new Outcome(question, OutcomeStatus.NotReached, null),
            Answer.Given given => new Outcome(question, OutcomeStatus.Answered, given.Value),
            Answer.Skipped => new Outcome(question, OutcomeStatus.Skipped, null),
            Answer.DontKnow => new Outcome(question, OutcomeStatus.DontKnow, null),
            _ => throw new UnreachableException(),
        };
    }

    private static Question Worded(Questionnaire questionnaire, RunState state, Question question, RunContext context)
    {
        var asWritten = questionnaire[question.Name];
        return questionnaire.Plan.DependsOnRun(asWritten)
            ? new Wording(questionnaire, state, Evaluation.Of(questionnaire, state, context)).Of(asWritten)
            : asWritten;
    }

    private static Reading.Accepted Take(Questionnaire questionnaire, RunState state, RunContext context, Question question, Answer answer)
    {
        var after = Keep(state, question, answer);
        return new Reading.Accepted(answer, questionnaire.Plan.Kept.IsEmpty ? after : WithKept(questionnaire, after, Evaluation.After(questionnaire, state, after, question, context)));
    }

    // What once() gave first is kept beside the answers: the next turn finds it there.
    private static RunState WithKept(Questionnaire questionnaire, RunState state, Evaluation evaluation)
    {
        foreach (var question in questionnaire.Plan.Kept)
        {
            if (!state.Answers.ContainsKey(question.Name) && AnswerText.OfComputed(question, evaluation.ValueOf(question).AsText()) is { } value and not AnswerValue.Text { Value: "" })
                state = Keep(state, question, new Answer.Given(value)) with { At = state.At };
        }

        return state;
    }

    private static RunState Keep(RunState state, Question question, Answer answer) =>
        state with { At = null, Answers = state.Answers.SetItem(question.Name, answer) };

    private static Reading.Rejected Refuse(RejectionCode code, Questionnaire questionnaire, LocalizedText message, RunContext context) =>
        Refusals.Of(code, ("message", questionnaire.Say(message, context.Language)));
}
