using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Takes what was said to one question: an answer, or a word that every question understands.</summary>
internal static class Answering
{
    /// <returns>False when the questionnaire is over.</returns>
    public static async Task<bool> HearAsync(Run run, Step.Ask ask, Said said, CancellationToken ct)
    {
        var question = ask.Question;
        if (said.Card is { Fields.Count: > 0 } card)
        {
            return await FieldListAnswering.HearAsync(run, ask.Together, card, ct);
        }

        if (!said.Files.IsEmpty)
        {
            return await HearFilesAsync(run, question, said, ct);
        }

        var isMore = run.Memory.Mode == Mode.Hint;
        run.Memory.Mode = Mode.Run;
        if (isMore && Hinting.IsEnough(said.Text))
        {
            run.Move(run.State with { At = null });
            await Asking.NextAsync(run, "", ct);
            return true;
        }

        var raw = said.Card?.Answer ?? said.Text;

        // What a card sends is a choice's name, even where the name is a word, such as "aide".
        var word = said.IsCard && !IsWritten(said.Card!, question) ? null : WordIn(run.Questionnaire, question, raw, run.Talk.Language);
        return word switch
        {
            Word.Back => await BackAsync(run, ct),
            Word.Skip => await TakeAsync(run, question, QuestionnaireRun.Skip(run.Questionnaire, run.State, question, run.Context), "", ct),
            Word.Yes when ask.Proposed is not null => await TakeAsync(run, question, QuestionnaireRun.Skip(run.Questionnaire, run.State, question, run.Context), "", ct),
            Word.DontKnow => await TakeAsync(run, question, QuestionnaireRun.DontKnow(run.Questionnaire, run.State, question, run.Context), "", ct),
            Word.NotUnderstood => await Asking.AgainAsync(run, NotUnderstood.Explain(run, question), ct),
            Word.Why => await Asking.AgainAsync(run, Why(run, question), ct),
            { } other when Asides.Understands(run, other) => await Asides.HearAsync(run, other, ct),
            _ => await AcceptAsync(run, question, isMore ? Hinting.Together(run, question, raw) : raw, said.IsCard, ct),
        };
    }

    /// <summary>A page's field that a person writes in, where the words are the same as in a conversation.</summary>
    private static bool IsWritten(CardSubmission card, Question question) => card.Question.Length > 0 && question.Type.Choices is null;

    /// <summary>A word that every question understands, unless it is one of this question's choices.</summary>
    public static Word? WordIn(Questionnaire questionnaire, Question question, string raw, string language) =>
        WordReader.Read(raw) is { } word && !IsChoice(questionnaire, question, raw, language) ? word : null;

    private static bool IsChoice(Questionnaire questionnaire, Question question, string raw, string language)
    {
        var folded = TextFold.Fold(raw);
        return question.Type.Choices is { } list
            && list.Choices.Any(choice => TextFold.Fold(questionnaire.Say(choice.Label, language)) == folded);
    }

    private static async Task<bool> BackAsync(Run run, CancellationToken ct)
    {
        if (QuestionnaireRun.Back(run.Questionnaire, run.State, run.Context) is not { } before)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_AtFirst"), ct);
        }

        run.Move(before);
        await Asking.NextAsync(run, "", ct);
        return true;
    }

    private static async Task<bool> HearFilesAsync(Run run, Question question, Said said, CancellationToken ct)
    {
        if (!question.AsksForFile)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("File_NotAsked"), ct);
        }

        var (canonical, refusal) = FileAnswering.Take(run, question, said.Files);
        if (canonical is not null)
        {
            var taken = run.Talk.Text(said.Files.Length > 1 ? "File_TakenFirst" : "File_Taken", canonical[(canonical.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            return await TakeAsync(run, question, QuestionnaireRun.Accept(run.Questionnaire, run.State, question, canonical, run.Context), taken, ct);
        }

        return await RefuseAsync(run, question, Refusal.Explain(run, question, Refusal.OfFile, refusal, ""), ct);
    }

    private static Task<bool> RefuseAsync(Run run, Question question, string explanation, CancellationToken ct)
    {
        run.Problems = run.Problems.SetItem(question.Name, explanation);
        return Asking.AgainAsync(run, explanation, ct);
    }

    private static Task<bool> AcceptAsync(Run run, Question question, string raw, bool isCard, CancellationToken ct)
    {
        // What names a stored file is never taken from a person's words.
        var words = question.AsksForFile ? raw.Replace(AnswerValue.File.IdPrefix, "", StringComparison.Ordinal) : raw;
        var reading = QuestionnaireRun.Accept(run.Questionnaire, run.State, question, words, run.Context);
        var understood = reading is Reading.Accepted { Answer: Answer.Given given } && IsWorthSaying(run, given.Value, raw, isCard)
            ? AnswerText.ForPeople(run.Questionnaire, question, given.Value, run.Talk.Language)
            : "";
        var isSaidAlready = !isCard && TextFold.Fold(understood) == TextFold.Fold(raw);
        var taken = understood.Length > 0 && !isSaidAlready ? run.Talk.Text("Questionnaire_Taken", understood) : "";
        return TakeAsync(run, question, reading, taken, ct);
    }

    // On a page the person has just seen what they chose; only what was read otherwise than written is news.
    private static bool IsWorthSaying(Run run, AnswerValue value, string raw, bool isCard) => run.Talk.Abilities.Pages
        ? Understanding.IsReadOtherwise(value, raw)
        : Understanding.IsWorthSaying(value, raw, isCard);

    private static async Task<bool> TakeAsync(Run run, Question question, Reading reading, string taken, CancellationToken ct)
    {
        switch (reading)
        {
            case Reading.Rejected rejected:
                return await RefuseAsync(run, question, Refusal.Explain(run, question, rejected), ct);
            case Reading.Accepted accepted:
                run.Move(accepted.State);
                if (Consent.IsRefused(question, accepted.Answer))
                {
                    await Endings.RefuseAsync(run, ct);
                    return false;
                }

                if (Hinting.Applies(run, question, accepted))
                {
                    return await Hinting.SayAsync(run, question, accepted, ct);
                }

                await Asking.NextAsync(run, taken, ct);
                return true;
            default:
                throw new UnreachableException();
        }
    }

    private static string Why(Run run, Question question) =>
        question.Why.IsEmpty ? run.Talk.Text("Questionnaire_NoWhy") : run.Questionnaire.Say(question.Why, run.Talk.Language);
}
