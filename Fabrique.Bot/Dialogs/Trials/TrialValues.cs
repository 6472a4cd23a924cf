using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Trials;

/// <summary>What a trial comes to.</summary>
internal static class TrialValues
{
    /// <summary>Every name in form order, with its canonical text or "".</summary>
    public static ImmutableArray<(string Name, string Value)> Of(Questionnaire questionnaire, RunState state, RunContext context)
    {
        var outcomes = QuestionnaireRun.Outcomes(questionnaire, state, context).ToDictionary(outcome => outcome.Question.Name);
        return [.. questionnaire.Questions.Select(question => (
            question.Name,
            outcomes.GetValueOrDefault(question.Name)?.Value is { } value ? AnswerText.Canonical(value) : ""))];
    }
}
