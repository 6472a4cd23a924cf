using Fabrique.Bot.Cards;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>A person's ideas as messages: a card with buttons, or text with what can be said.</summary>
internal static class IdeaMessages
{
    /// <summary>A long list is no card any more; the newest ones are what people look for.</summary>
    public const int MostLines = 8;

    /// <param name="introduction">Said above.</param>
    /// <param name="main">Buttons below all lines: title and what it says.</param>
    public static Activity List(Talk talk, string introduction, IEnumerable<IdeaLine> lines, params (string Title, string Says)[] main)
    {
        var shown = lines.Take(MostLines).ToList();
        if (!talk.Abilities.Cards)
        {
            var texts = shown.Select((line, index) => talk.Text(
                "Idea_Line", index + 1, IdeaSentences.Title(talk, line), line.Idea.Reference, IdeaSentences.Status(talk, line)));
            var says = shown.Count == 1 ? Actions(talk, shown[0]).Select(action => action.Says) : [];
            return Messages.Plain(
                Messages.Paragraphs([introduction, .. texts]), [.. says, .. main.Select(button => button.Says)], talk.Abilities);
        }

        var message = Messages.Plain(introduction, [], talk.Abilities);
        message.Attachments =
        [
            AdaptiveCard.Build(
                talk.Language,
                shown.SelectMany(line => Rows(talk, line)),
                main.Select(button => AdaptiveCard.Say(button.Title, button.Says))),
        ];
        return message;
    }

    /// <summary>What can be done with an idea from where it stands.</summary>
    private static List<(string Title, string Says)> Actions(Talk talk, IdeaLine line) =>
        [.. Verbs(line.Idea, line.Call, talk.Turn.Now).Where(pair => line.Idea.Author == talk.Person || !IdeaVerbs.IsFirstAuthors(pair.Verb)).Select(pair => (talk.Text(pair.Key), IdeaCommandReader.Print(pair.Verb, line.Idea.Reference, talk.Language)))];

    private static IEnumerable<(IdeaVerb Verb, string Key)> Verbs(Idea idea, Call call, DateTimeOffset now)
    {
        bool May(IdeaStep step) => IdeaLifeCycle.Judge(idea, step, IdeaActor.Author, call, now) is IdeaMove.Allowed;

        if (idea.Status == IdeaStatus.Draft)
        {
            if (May(IdeaStep.File)) yield return (IdeaVerb.Continue, "Idea_ButtonContinue");
            yield return (IdeaVerb.Rename, "Idea_ButtonRename");
            yield return (IdeaVerb.Delete, "Idea_ButtonDelete");
            yield return (IdeaVerb.Invite, "Idea_ButtonInvite");
            yield break;
        }

        if (May(IdeaStep.Revise)) yield return (IdeaVerb.Edit, "Idea_ButtonEdit");
        if (idea.FiledAt is not null && idea.Withdrawal is null) yield return (IdeaVerb.Receipt, "Idea_ButtonReceipt");
        if (idea.FiledAt is not null && idea.Withdrawal is null) yield return (IdeaVerb.Comment, "Idea_ButtonComment");
        if (May(IdeaStep.Withdraw)) yield return (IdeaVerb.Withdraw, "Idea_ButtonWithdraw");
        if (May(IdeaStep.Restore)) yield return (IdeaVerb.Restore, "Idea_ButtonRestore");
    }

    private static IEnumerable<JObject> Rows(Talk talk, IdeaLine line)
    {
        yield return AdaptiveCard.Text(IdeaSentences.Title(talk, line), isBold: true);
        yield return AdaptiveCard.Text(talk.Text("Idea_CardLine", line.Idea.Reference, IdeaSentences.Status(talk, line)), isSubtle: true);
        var actions = Actions(talk, line).ConvertAll(action => AdaptiveCard.Say(action.Title, action.Says));
        if (talk.Abilities.OpensWindows)
        {
            actions.Add(AdaptiveCard.Open(talk.Text("Idea_ButtonSee"), ReceiptMessages.IdeaField, line.Idea.Reference));
        }

        if (actions.Count > 0)
        {
            yield return AdaptiveCard.Actions(actions);
        }
    }
}
