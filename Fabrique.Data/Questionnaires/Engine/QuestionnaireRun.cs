using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Chooses what is asked next and takes answers: pure functions of questionnaire, run and context.</summary>
public static class QuestionnaireRun
{
    /// <summary>What to do now: ask one question, or read everything back.</summary>
    public static Step Next(Questionnaire questionnaire, RunState state, RunContext context) => throw new NotImplementedException();

    /// <summary>Reads what a person typed or clicked for <paramref name="question"/>, whatever its language, and checks it.</summary>
    /// <remarks>Choices are understood by number, name, label, unambiguous start, without accents or case; several at once for a multiple choice.</remarks>
    public static Reading Accept(Questionnaire questionnaire, RunState state, Question question, string raw, RunContext context) => throw new NotImplementedException();

    /// <summary>Leaves <paramref name="question"/> empty on purpose; refused where it is required.</summary>
    public static Reading Skip(Questionnaire questionnaire, RunState state, Question question, RunContext context) => throw new NotImplementedException();

    /// <summary>"Je ne sais pas"; refused where it is not offered.</summary>
    public static Reading DontKnow(Questionnaire questionnaire, RunState state, Question question, RunContext context) => throw new NotImplementedException();

    /// <summary>The run with the question before the current one asked again, its answer kept; null at the first.</summary>
    public static RunState? Back(Questionnaire questionnaire, RunState state, RunContext context) => throw new NotImplementedException();

    /// <summary>The run with <paramref name="question"/> asked again, its answer kept until another is given.</summary>
    public static RunState Change(Questionnaire questionnaire, RunState state, Question question) => throw new NotImplementedException();

    /// <summary>One outcome for each question but the notes, in form order: calculations worked out, what is not relevant dropped.</summary>
    public static ImmutableArray<Outcome> Outcomes(Questionnaire questionnaire, RunState state, RunContext context) => throw new NotImplementedException();
}
