using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>What a page sends names its question: whoever went back in the browser answers that one again, and then goes on.</summary>
internal static class PageAnswering
{
    /// <returns>False when the questionnaire is over.</returns>
    public static async Task<bool> HearAsync(Run run, Said said, CardSubmission page, CancellationToken ct)
    {
        run.Memory.Mode = Mode.Run;
        SpeakTheirLanguage(run);
        if (Ask(run, page.Question) is not { } ask)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Page_NotAsked"), ct);
        }

        if (!IsCurrent(run, ask.Question))
        {
            run.Move(QuestionnaireRun.Change(run.Questionnaire, run.State, ask.Question));
        }

        run.Typed = page.Fields.IsEmpty ? page.Fields.SetItem(ask.Question.Name, page.Answer) : page.Fields;
        return page.Word.Length > 0 ? await HearWordAsync(run, ask, page, ct) : await HearAnswerAsync(run, ask, said, page, ct);
    }

    private static Task<bool> HearWordAsync(Run run, Step.Ask ask, CardSubmission page, CancellationToken ct)
    {
        if (WordReader.Read(page.Word) is Word.Back or Word.Pause)
        {
            Keep(run, ask.Question, page.Answer);
        }

        return Answering.HearAsync(run, ask, new Said(page.Word, null), ct);
    }

    private static async Task<bool> HearAnswerAsync(Run run, Step.Ask ask, Said said, CardSubmission page, CancellationToken ct)
    {
        if (!page.Fields.IsEmpty && ask.Together.Length == 0)
        {
            // The same list from another tab: its questions were answered meanwhile, and are answered again.
            return await FieldListAnswering.HearAsync(run, [.. page.Fields.Keys.Select(name => Ask(run, name)?.Question).OfType<Question>()], page, ct);
        }

        if (KeepsFile(ask, said, page))
        {
            run.Move(run.State with { At = null });
            await Asking.NextAsync(run, "", ct);
            return true;
        }

        return await Answering.HearAsync(run, ask, said, ct);
    }

    /// <summary>No other file was chosen where one stands already.</summary>
    private static bool KeepsFile(Step.Ask ask, Said said, CardSubmission page) =>
        ask.Question.AsksForFile && said.Files.IsEmpty && page.Answer.Length == 0 && ask.Current is Answer.Given;

    /// <summary>The question as it is asked now, or again; null where it has not been reached, or is asked no more.</summary>
    private static Step.Ask? Ask(Run run, string name)
    {
        if (run.Questionnaire.Find(name) is not { IsAsked: true } question)
        {
            return null;
        }

        if (run.Next() is Step.Ask now && now.Question.Name == name)
        {
            return now;
        }

        return run.State.Answers.ContainsKey(name) ? QuestionnaireRun.Again(run.Questionnaire, run.State, question, run.Context) : null;
    }

    private static bool IsCurrent(Run run, Question question) => run.Next() is Step.Ask now && now.Question.Name == question.Name;

    /// <summary>What stands in the field is an answer already, for whoever leaves for a while; consent is only given by sending it.</summary>
    private static void Keep(Run run, Question question, string raw)
    {
        if (raw.Length > 0 && question.Name != Consent.Name
            && QuestionnaireRun.Accept(run.Questionnaire, run.State, question, raw, run.Context) is Reading.Accepted accepted)
        {
            run.Move(QuestionnaireRun.Change(run.Questionnaire, accepted.State, question));
        }
    }

    /// <summary>The language of pages is chosen by a link, between two questions.</summary>
    private static void SpeakTheirLanguage(Run run)
    {
        if (run.Response.Language != run.Talk.Language)
        {
            run.Put(run.Response with { Language = run.Talk.Language });
        }
    }
}
