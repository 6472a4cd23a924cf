using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Microsoft.Bot.Builder.Dialogs;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Asks one thing of an idea (which one, what name, really, why) and does what follows.</summary>
/// <remarks>It remembers only what it asked and of which idea; ideas are read again at each turn.</remarks>
internal sealed class IdeasDialog(IdeaBoard board, IdeaInvitations invitations) : Dialog(nameof(IdeasDialog))
{
    private const string Kind = "kind";
    private const string Reference = "reference";
    private const int LongestReason = 2_000;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var question = (IdeaQuestion)(options ?? throw new ArgumentNullException(nameof(options)));
        dc.ActiveDialog.State[Kind] = question.Kind.ToString();
        dc.ActiveDialog.State[Reference] = question.Reference;
        await AskAsync(await Languages.TalkAsync(dc.Context, cancellationToken), question, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var talk = await Languages.TalkAsync(dc.Context, cancellationToken);
        var said = Said.In(dc.Context.Activity);
        if (OpeningReader.Read(said.Text) is { IsPlain: true } opening)
        {
            return await dc.EndDialogAsync(opening, cancellationToken);
        }

        var kind = Enum.Parse<IdeaQuestionKind>((string)dc.ActiveDialog.State[Kind]);
        if (kind == IdeaQuestionKind.Choose)
        {
            return await ChooseAsync(dc, talk, said, cancellationToken);
        }

        var reference = (string)dc.ActiveDialog.State[Reference];
        return await board.FindAsync(talk, reference, cancellationToken) is { } line
            ? await DecideAsync(dc, talk, line, kind, said, cancellationToken)
            : await TellAsync(dc, talk, new Opened.Refused(talk.Text("Idea_Unknown", reference)), cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseAsync(DialogContext dc, Talk talk, Said said, CancellationToken ct)
    {
        var drafts = await board.DraftsAsync(talk, ct);
        if (Chosen(talk, drafts, said.Text) is { } draft)
        {
            return await dc.EndDialogAsync(new Opening.OnIdea(IdeaVerb.Continue, draft.Idea.Reference, ""), ct);
        }

        if (WordReader.Read(said.Text) is Word.No or Word.Stop or Word.Back)
        {
            await talk.SayAsync(talk.Text("Idea_Later"), ct);
            return await dc.EndDialogAsync(null, ct);
        }

        await talk.SendAsync(DraftList.Build(talk, drafts, talk.Text("Idea_WhichDraft")), ct);
        return EndOfTurn;
    }

    /// <summary>By its number, by a yes where there is only one, or by words of its title that no other draft has.</summary>
    private static IdeaLine? Chosen(Talk talk, List<IdeaLine> drafts, string text)
    {
        if (int.TryParse(text, out var number))
        {
            return number >= 1 && number <= drafts.Count ? drafts[number - 1] : null;
        }

        if (drafts.Count == 1 && WordReader.Read(text) is Word.Resume or Word.Yes)
        {
            return drafts[0];
        }

        var folded = TextFold.Fold(text);
        var named = drafts.FindAll(draft => TextFold.ContainsWords(TextFold.Fold(IdeaSentences.Title(talk, draft)), folded));
        return named is [var one] ? one : null;
    }

    private async Task<DialogTurnResult> DecideAsync(DialogContext dc, Talk talk, IdeaLine line, IdeaQuestionKind kind, Said said, CancellationToken ct)
    {
        var word = WordReader.Read(said.Text);
        var isLeft = word is Word.Stop or Word.Back || word is Word.No && kind is not (IdeaQuestionKind.Name or IdeaQuestionKind.Comment);
        return (kind, word) switch
        {
            _ when isLeft => await TellAsync(dc, talk, new Opened.Refused(talk.Text("Idea_Unchanged")), ct),
            _ when said.Text.Length == 0 => await AgainAsync(talk, kind, ct),
            (IdeaQuestionKind.Comment, _) => await TellAsync(dc, talk, IdeaThread.Add(talk, line, said.Text), ct),
            (IdeaQuestionKind.Invite, _) => await TellAsync(dc, talk, await invitations.InviteAsync(talk, line, said.Text, ct), ct),
            (IdeaQuestionKind.Name, _) => await TellAsync(dc, talk, IdeaVerbs.Rename(talk, line, said.Text), ct),
            (IdeaQuestionKind.Delete, Word.Yes) => await TellAsync(dc, talk, IdeaVerbs.Delete(talk, line), ct),
            (IdeaQuestionKind.Withdraw, Word.Skip) => await TellAsync(dc, talk, IdeaVerbs.Withdraw(talk, line, ""), ct),
            (IdeaQuestionKind.Withdraw, null or Word.DontKnow) when said.Text.Length <= LongestReason =>
                await TellAsync(dc, talk, IdeaVerbs.Withdraw(talk, line, said.Text), ct),
            _ => await AgainAsync(talk, kind, ct),
        };
    }

    private async Task<DialogTurnResult> TellAsync(DialogContext dc, Talk talk, Opened opened, CancellationToken ct)
    {
        switch (opened)
        {
            case Opened.Told told:
                foreach (var message in told.Messages) await talk.SendAsync(message, ct);
                return await dc.EndDialogAsync(null, ct);
            case Opened.Refused refused:
                await talk.SayAsync(refused.Text, ct);
                return await dc.EndDialogAsync(null, ct);
            case Opened.Asks asks:
                await AskAsync(talk, asks.Question, ct);
                return EndOfTurn;
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<DialogTurnResult> AgainAsync(Talk talk, IdeaQuestionKind kind, CancellationToken ct)
    {
        var text = talk.Text(kind switch
        {
            IdeaQuestionKind.Delete => "Questionnaire_YesOrNo",
            IdeaQuestionKind.Withdraw => "Idea_ReasonAgain",
            IdeaQuestionKind.Comment => "Idea_CommentAgain",
            IdeaQuestionKind.Invite => "Idea_InviteRefused",
            _ => "Idea_AskName",
        });
        await talk.SayAsync(text, ct, Buttons(talk, kind));
        return EndOfTurn;
    }

    private async Task AskAsync(Talk talk, IdeaQuestion question, CancellationToken ct)
    {
        if (question.Kind == IdeaQuestionKind.Choose)
        {
            await talk.SendAsync(DraftList.Build(talk, await board.DraftsAsync(talk, ct), question.Text), ct);
        }
        else
        {
            await talk.SayAsync(question.Text, ct, Buttons(talk, question.Kind));
        }
    }

    private static string[] Buttons(Talk talk, IdeaQuestionKind kind) => kind switch
    {
        IdeaQuestionKind.Delete => [talk.Text("Questionnaire_ButtonYes"), talk.Text("Questionnaire_ButtonNo")],
        IdeaQuestionKind.Withdraw => [talk.Text("Idea_ButtonNoReason"), talk.Text("Idea_ButtonKeep")],
        _ => [],
    };
}
