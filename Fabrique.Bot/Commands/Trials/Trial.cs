using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Bot.Dialogs.Trials;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands.Trials;

/// <summary>One person's way through a questionnaire without a host: pure.</summary>
/// <param name="files">What the answers to questions for a file name, by what is typed there.</param>
internal sealed class Trial(Questionnaire questionnaire, TrialScript script, RunContext context, IReadOnlyDictionary<string, TrialFile>? files = null)
{
    private readonly Dictionary<string, int> _tried = new(StringComparer.Ordinal);
    private RunState _state = RunState.Start;

    /// <summary>Lines in the order of the conversation; the last one says how it ended.</summary>
    public IEnumerable<TrialLine> Play()
    {
        while (QuestionnaireRun.Next(questionnaire, _state, context) is Step.Ask ask)
        {
            var taken = false;
            foreach (var (line, reading) in Tries(ask.Question))
            {
                yield return line;
                if (reading is not Reading.Accepted accepted)
                    continue;
                _state = accepted.State;
                taken = true;
                break;
            }

            if (taken)
                continue;
            yield return new TrialLine.Stopped(ask.Question.Name);
            yield break;
        }

        yield return new TrialLine.Complete(TrialValues.Of(questionnaire, _state, context));
    }

    private IEnumerable<(TrialLine Line, Reading Reading)> Tries(Question question)
    {
        if (!script.Answers.TryGetValue(question.Name, out var tries) || tries.Length == 0)
        {
            yield return Tell(question, "", QuestionnaireRun.Skip(questionnaire, _state, question, context));
            yield break;
        }

        // A question that is asked again, since another answer changed what may stand here, goes on with the next try.
        for (var at = _tried.GetValueOrDefault(question.Name); at < tries.Length; at++)
        {
            _tried[question.Name] = at + 1;
            yield return Hear(question, tries[at]);
        }
    }

    private (TrialLine Line, Reading Reading) Hear(Question question, string raw)
    {
        if (!question.AsksForFile) return Tell(question, raw, Read(question, raw));
        if (files?.GetValueOrDefault(raw)?.Received() is not { } file)
            return Tell(question, raw, Read(question, raw.Replace(AnswerValue.File.IdPrefix, "", StringComparison.Ordinal)));
        var refusal = FileAnswering.WhyNot(question, file, context.Language);
        var canonical = refusal.Length == 0 ? AnswerText.Canonical(new AnswerValue.File(file.Id, file.Name)) : "-";
        return Tell(question, raw, QuestionnaireRun.Accept(questionnaire, _state, question, canonical, context), refusal);
    }

    private Reading Read(Question question, string raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return QuestionnaireRun.Skip(questionnaire, _state, question, context);
        return Answering.WordIn(questionnaire, question, raw, context.Language) switch
        {
            Word.Skip => QuestionnaireRun.Skip(questionnaire, _state, question, context),
            Word.DontKnow => QuestionnaireRun.DontKnow(questionnaire, _state, question, context),
            _ => QuestionnaireRun.Accept(questionnaire, _state, question, raw, context),
        };
    }

    /// <param name="refusal">Why a file is not taken; "" for what the engine says itself.</param>
    private (TrialLine Line, Reading Reading) Tell(Question question, string raw, Reading reading, string refusal = "")
    {
        var (status, message) = reading switch
        {
            Reading.Accepted { Answer: Answer.Skipped } => (TrialStatus.Skipped, ""),
            Reading.Accepted => (TrialStatus.Accepted, ""),
            Reading.Rejected rejected => (TrialStatus.Rejected, refusal.Length > 0 ? refusal : RefusalText.Sentence(question, rejected, context.Language)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return (new TrialLine.Asked(question, questionnaire.Say(question.Label, context.Language), raw, status, message), reading);
    }
}
