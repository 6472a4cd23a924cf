using System.Collections.Immutable;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Dialogs.Trials;

/// <summary>A conversation that nobody keeps: the same dialog and engine as the chat's, played from its beginning each time.</summary>
/// <remarks>Whoever tries a questionnaire carries what was said along; the host remembers nothing.</remarks>
internal sealed class TrialTalk(Func<IQuestionnaireCatalog, QuestionnaireDialog> dialogOf, IChance chance, IOptions<DialogOptions> options)
{
    /// <summary>More than any questionnaire asks, with what is said besides.</summary>
    public const int MostSaid = 500;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <param name="said">All that was said so far, in order.</param>
    public async Task<TrialShown> PlayAsync(Questionnaire form, TrialStart start, IReadOnlyList<TrialSaid> said, CancellationToken ct)
    {
        var nowhere = new Nowhere(form);
        var turn = new Turn(start.Begun, _zone, chance, new TurnStorage(nowhere), new ResponseBook(nowhere, nowhere, _zone));
        turn.Responses.Put(Response(form, start));
        var activity = Activity(start);
        using var context = new TurnContext(new TrialAdapter(), activity);
        var lines = new List<TrialMessage>();
        IList<CardAction> buttons = [];
        context.TurnState.Set(turn);
        context.OnSendActivities((_, replies, _) =>
        {
            lines.AddRange(replies.Where(reply => reply.Text is { Length: > 0 }).Select(reply => new TrialMessage(IsBot: true, reply.Text)));
            buttons = replies[^1].SuggestedActions?.Actions ?? [];
            return Task.FromResult(replies.Select(_ => new ResourceResponse()).ToArray());
        });

        var dialogs = new DialogSet(turn.Conversation.CreateProperty<DialogState>(nameof(DialogState)))
            .Add(dialogOf(nowhere));
        var dialog = await dialogs.CreateContextAsync(context, ct);
        var result = await dialog.BeginDialogAsync(nameof(QuestionnaireDialog), new QuestionnaireStart(start.Response, ""), ct);
        foreach (var one in said)
        {
            if (result.Status != DialogTurnStatus.Waiting) break;
            lines.Add(new TrialMessage(IsBot: false, one.File is { } file ? file.Name : one.Text));
            buttons = [];
            activity.Text = one.Text;
            ReceivedFile.Put(context, one.File is { } sent ? [sent.Received()] : []);
            dialog = await dialogs.CreateContextAsync(context, ct);
            result = await dialog.ContinueDialogAsync(ct);
        }

        var response = await turn.Responses.FindAsync(start.Response, ct);
        return Shown(form, start, response, lines, buttons, isOver: result.Status != DialogTurnStatus.Waiting);
    }

    private TrialShown Shown(
        Questionnaire form, TrialStart start, Response? response, List<TrialMessage> lines, IList<CardAction> buttons, bool isOver)
    {
        var state = response?.Run ?? RunState.Start;
        var context = new RunContext(start.Begun, _zone, start.Language) { StartedAt = start.Begun, Seed = start.Response.Value };
        var asked = isOver ? null : (QuestionnaireRun.Next(form, state, context) as Step.Ask)?.Question;
        return new TrialShown(
            [.. lines],
            [.. buttons.Select(button => button.Title)],
            isOver,
            asked is { AsksForFile: true },
            response is { Status: ResponseStatus.Submitted } ? TrialValues.Of(form, state, context) : []);
    }

    private static Response Response(Questionnaire form, TrialStart start) => new()
    {
        Id = start.Response,
        Questionnaire = form.Hash,
        Channel = Cards.ChannelAbilities.Trial,
        Language = start.Language,
        StartedAt = start.Begun,
        UpdatedAt = start.Begun,
    };

    private static Activity Activity(TrialStart start) => new()
    {
        Type = ActivityTypes.Message,
        Id = start.Response.Value,
        ChannelId = Cards.ChannelAbilities.Trial,
        Locale = start.Language,
        Conversation = new ConversationAccount(id: start.Response.Value),
        From = new ChannelAccount(id: "coach", role: RoleTypes.User),
        Recipient = new ChannelAccount(id: "fabrique"),
        Text = "",
    };
}
