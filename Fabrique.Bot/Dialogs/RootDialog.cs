using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Fabrique.Bot.Dialogs;

/// <summary>The bottom of every conversation: greets, helps, and begins what a person asks for.</summary>
internal sealed class RootDialog(Openings openings, MyAnswers mine) : Dialog(nameof(RootDialog))
{
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        ContinueDialogAsync(dc, cancellationToken);

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var talk = await Languages.TalkAsync(dc.Context, cancellationToken);
        var said = Said.In(dc.Context.Activity);
        return OpeningReader.Read(said.Text) is { } opening
            ? await OpenAsync(dc, talk, opening, cancellationToken)
            : await ReplyAsync(talk, said, cancellationToken);
    }

    /// <summary>A questionnaire ended; its result is the opening words that interrupted it, if any.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var talk = await Languages.TalkAsync(dc.Context, cancellationToken);
        return result is Opening opening ? await OpenAsync(dc, talk, opening, cancellationToken) : EndOfTurn;
    }

    public async Task GreetAsync(ITurnContext context, CancellationToken ct)
    {
        var talk = await Languages.TalkAsync(context, ct);
        await talk.SayAsync(Greeting(talk), ct, await openings.ButtonsAsync(talk, ct));
    }

    /// <summary>Agents meet the bot in Teams, and come with ideas.</summary>
    private static string Greeting(Talk talk) =>
        talk.Text(talk.Context.Activity.ChannelId == ChannelIds.Msteams ? "Root_GreetingAgent" : "Root_Greeting");

    private async Task<DialogTurnResult> OpenAsync(DialogContext dc, Talk talk, Opening opening, CancellationToken ct)
    {
        switch (await openings.OpenAsync(talk, opening, ct))
        {
            case Opened.Begins begins:
                return await dc.BeginDialogAsync(nameof(QuestionnaireDialog), begins.Start, ct);
            case Opened.Asks asks:
                return await dc.BeginDialogAsync(nameof(IdeasDialog), asks.Question, ct);
            case Opened.Told told:
                foreach (var message in told.Messages) await talk.SendAsync(message, ct);
                return EndOfTurn;
            case Opened.Refused refused:
                await talk.SayAsync(refused.Text, ct, await openings.ButtonsAsync(talk, ct));
                return EndOfTurn;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<DialogTurnResult> ReplyAsync(Talk talk, Said said, CancellationToken ct)
    {
        var word = WordReader.Read(said.Text);
        if (word is Word.InFrench or Word.InEnglish)
        {
            await Languages.ChooseAsync(talk, word == Word.InEnglish ? "en" : "fr", ct);
        }

        if (!said.IsCard && MyAnswers.Understands(word))
        {
            await mine.HearAsync(talk, word!.Value, ct);
            return EndOfTurn;
        }

        var text = said.IsCard ? talk.Text("Root_OldCard")
            : word is Word.Help or Word.NotUnderstood ? talk.Text("Root_Help")
            : word is Word.InFrench or Word.InEnglish ? talk.Text("Root_LanguageChosen")
            : said.Text.Length == 0 ? talk.Text("Root_NothingRead")
            : Greeting(talk);
        await talk.SayAsync(text, ct, await openings.ButtonsAsync(talk, ct));
        return EndOfTurn;
    }
}
