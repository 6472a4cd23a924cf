using Fabrique.Bot.Cards;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>What can be said at any moment besides an answer: pause, help, begin again, stop, another language.</summary>
internal static class Asides
{
    private static readonly TimeSpan ResumeFor = TimeSpan.FromDays(7);

    public static bool Understands(Run run, Word word) =>
        word is Word.Pause or Word.Help or Word.Restart or Word.Stop or Word.ShowMine or Word.EraseMine or Word.InFrench or Word.InEnglish
        || Assisting.Understands(run, word);

    /// <returns>True: the questionnaire goes on.</returns>
    public static Task<bool> HearAsync(Run run, Word word, CancellationToken ct) => word switch
    {
        Word.Pause => PauseAsync(run, ct),
        Word.Help => Asking.AgainAsync(run, run.Talk.Text("Questionnaire_Help"), ct),
        Word.Restart => ConfirmAsync(run, Mode.ConfirmRestart, ct),
        Word.Stop => ConfirmAsync(run, Mode.ConfirmStop, ct),
        Word.ShowMine => Asking.AgainAsync(run, AnswersSaid.Text(run.Talk, run.Questionnaire, run.Response), ct),
        Word.EraseMine => ConfirmAsync(run, run.Response.Session is null ? Mode.ConfirmStop : Mode.ConfirmErase, ct),
        Word.InFrench => ChangeLanguageAsync(run, "fr", ct),
        Word.InEnglish => ChangeLanguageAsync(run, "en", ct),
        _ => Assisting.HearAsync(run, word, ct),
    };

    public static Task AskScopeAsync(Run run, string greeting, CancellationToken ct)
    {
        run.Memory.Mode = Mode.Scope;
        return ShowScopeAsync(run, greeting, ct);
    }

    public static Task ShowScopeAsync(Run run, string before, CancellationToken ct)
    {
        var talk = run.Talk;
        return talk.SayAsync(
            Messages.Paragraphs(before, talk.Text("Idea_Scope")), ct, talk.Text("Idea_ButtonEssential"), talk.Text("Idea_ButtonEverything"));
    }

    public static async Task<bool> HearScopeAsync(Run run, Said said, CancellationToken ct)
    {
        var word = said.Text switch { "1" => Word.Essential, "2" => Word.Everything, _ => WordReader.Read(said.Text) };
        switch (word)
        {
            case Word.Essential or Word.Everything:
                run.Move(run.State with { EssentialOnly = word == Word.Essential });
                await Asking.NextAsync(run, "", ct);
                return true;
            case { } other when Understands(run, other):
                return await HearAsync(run, other, ct);
            default:
                return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_ChooseOne"), ct);
        }
    }

    public static async Task<bool> HearRestartAsync(Run run, Said said, CancellationToken ct)
    {
        if (Decision(said) is not { } restarts)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_YesOrNo"), ct);
        }

        if (restarts)
        {
            run.Move(RunState.Start);
        }

        await Asking.NextAsync(run, run.Talk.Text(restarts ? "Questionnaire_Restarted" : "Questionnaire_GoesOn"), ct);
        return true;
    }

    public static async Task<bool> HearStopAsync(Run run, Said said, Endings endings, CancellationToken ct)
    {
        switch (Decision(said))
        {
            case null:
                return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_YesOrNo"), ct);
            case false:
                await Asking.NextAsync(run, run.Talk.Text("Questionnaire_GoesOn"), ct);
                return true;
            default:
                await endings.WithdrawAsync(run, ct);
                return false;
        }
    }

    public static async Task<bool> HearEraseAsync(Run run, Said said, CancellationToken ct)
    {
        switch (Decision(said))
        {
            case null:
                return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_YesOrNo"), ct);
            case false:
                await Asking.NextAsync(run, run.Talk.Text("Questionnaire_GoesOn"), ct);
                return true;
            default:
                await Endings.EraseAsync(run, ct);
                return false;
        }
    }

    public static Task ShowConfirmAsync(Run run, string before, CancellationToken ct)
    {
        var talk = run.Talk;
        var question = run.Memory.Mode switch
        {
            Mode.ConfirmErase => talk.Text("Questionnaire_ConfirmErase"),
            Mode.ConfirmStop => talk.Text("Questionnaire_ConfirmStop"),
            _ => talk.Text("Questionnaire_ConfirmRestart"),
        };
        return talk.SayAsync(Messages.Paragraphs(before, question), ct, talk.Text("Questionnaire_ButtonYes"), talk.Text("Questionnaire_ButtonNo"));
    }

    private static bool? Decision(Said said) => (said.Text, WordReader.Read(said.Text)) switch
    {
        ("1", _) or (_, Word.Yes or Word.Stop or Word.Restart or Word.EraseMine or Word.EraseNow) => true,
        ("2", _) or (_, Word.No or Word.Resume or Word.Back) => false,
        _ => null,
    };

    private static async Task<bool> ConfirmAsync(Run run, Mode mode, CancellationToken ct)
    {
        run.Memory.Mode = mode;
        await ShowConfirmAsync(run, "", ct);
        return true;
    }

    private static async Task<bool> PauseAsync(Run run, CancellationToken ct)
    {
        var turn = run.Talk.Turn;
        var words = FourWords.Create(turn.Chance);
        turn.Add(new DomainWrite.PutResumeWords(run.Response.Id, words, turn.Now + ResumeFor));
        run.Memory.Mode = Mode.Paused;
        var spoken = words.Replace('-', ' ');
        var message = Messages.Plain(run.Talk.Text("Questionnaire_Paused", spoken), [run.Talk.Text("Questionnaire_ButtonResume")], run.Talk.Abilities);
        if (run.Talk.Abilities.Pages)
        {
            new PageSheet(PageKind.Paused, run.Response.Id) { Words = spoken }.PutOn(message);
        }

        await run.Talk.SendAsync(message, ct);
        return true;
    }

    private static async Task<bool> ChangeLanguageAsync(Run run, string language, CancellationToken ct)
    {
        await Languages.ChooseAsync(run.Talk, language, ct);
        run.Put(run.Response with { Language = language });
        return await Asking.AgainAsync(run, run.Talk.Text("Root_LanguageChosen"), ct);
    }
}
