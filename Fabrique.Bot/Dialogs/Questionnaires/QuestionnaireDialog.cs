using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Turns;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Microsoft.Bot.Builder.Dialogs;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>The one dialog that asks questions, for feedback and for ideas alike. What comes next is the engine's choice.</summary>
internal sealed class QuestionnaireDialog(
    IQuestionnaireCatalog catalog,
    Reviewing reviewing,
    ProfileOffer profile,
    FollowUpNews news,
    Endings endings) : Dialog(nameof(QuestionnaireDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var start = (QuestionnaireStart)(options ?? throw new ArgumentNullException(nameof(options)));
        new Memory(dc.ActiveDialog.State).Response = start.Response;
        if (await LoadAsync(dc, cancellationToken) is not { } run)
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (start.OffersEssential)
        {
            await Asides.AskScopeAsync(run, start.Greeting, cancellationToken);
        }
        else
        {
            await Asking.NextAsync(run, start.Greeting, cancellationToken);
        }

        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var said = Said.In(dc.Context.Activity) with { Files = ReceivedFile.In(dc.Context) };
        if (!said.IsCard && OpeningReader.Read(said.Text) is { IsPlain: true } opening)
        {
            return await dc.EndDialogAsync(opening, cancellationToken);
        }

        var run = await LoadAsync(dc, cancellationToken);
        var goesOn = run is { Response.Status: ResponseStatus.InProgress }
            ? await HearAsync(run, said, cancellationToken)
            : await SayFinishedAsync(dc, cancellationToken);
        return goesOn ? EndOfTurn : await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <returns>False when the questionnaire is over in this conversation.</returns>
    private Task<bool> HearAsync(Run run, Said said, CancellationToken ct)
    {
        if (said.Card is { Question.Length: > 0 } page)
        {
            return PageAnswering.HearAsync(run, said, page, ct);
        }

        if (said.Card is { } card && card.Nonce != run.Memory.Nonce)
        {
            return Asking.AgainAsync(run, run.Talk.Text("Questionnaire_OldCard"), ct);
        }

        if (!said.IsCard && said.Text.Length == 0 && said.Files.IsEmpty)
        {
            return Asking.AgainAsync(run, run.Talk.Text("Questionnaire_NothingRead"), ct);
        }

        return run.Memory.Mode switch
        {
            Mode.Scope => Asides.HearScopeAsync(run, said, ct),
            Mode.ConfirmRestart => Asides.HearRestartAsync(run, said, ct),
            Mode.ConfirmStop => Asides.HearStopAsync(run, said, endings, ct),
            Mode.ConfirmErase => Asides.HearEraseAsync(run, said, ct),
            Mode.Remark => Assisting.HearRemarkAsync(run, said, ct),
            Mode.Profile => profile.HearAsync(run, said, ct),
            _ => HearRunAsync(run, said, ct),
        };
    }

    private async Task<bool> HearRunAsync(Run run, Said said, CancellationToken ct)
    {
        if (run.Memory.Mode == Mode.Similar)
        {
            // Whatever else is said now is said to the read-back; ideas that resemble it are shown once.
            run.Memory.Mode = Mode.Run;
            if (WordReader.Read(said.Text) is Word.No or Word.Back)
            {
                return await Asking.AgainAsync(run, "", ct);
            }
        }

        if (run.Memory.Mode == Mode.Paused)
        {
            run.Memory.Mode = Mode.Run;
            if (WordReader.Read(said.Text) is Word.Resume or Word.Yes)
            {
                return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_Resumed"), ct);
            }
        }

        if (run.Response.Session is { } session && WordReader.Read(said.Text) is Word.News)
        {
            return await Asking.AgainAsync(run, await news.TextAsync(run.Talk, session, ct), ct);
        }

        return run.Next() is Data.Questionnaires.Engine.Step.Ask ask
            ? await Answering.HearAsync(run, ask, said, ct)
            : await reviewing.HearAsync(run, said, ct);
    }

    private static async Task<bool> SayFinishedAsync(DialogContext dc, CancellationToken ct)
    {
        var talk = await Languages.TalkAsync(dc.Context, ct);
        await talk.SayAsync(talk.Text("Questionnaire_Finished"), ct);
        return false;
    }

    private async Task<Run?> LoadAsync(DialogContext dc, CancellationToken ct)
    {
        var talk = await Languages.TalkAsync(dc.Context, ct);
        var memory = new Memory(dc.ActiveDialog.State);
        return await talk.Turn.Responses.FindAsync(memory.Response, ct) is { } response
            ? new Run(talk, memory, await catalog.GetAsync(response.Questionnaire, ct), response)
            : null;
    }
}
