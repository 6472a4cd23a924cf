using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>One question and one answer, through a prompt and its public API only.</summary>
internal sealed class Asked(Dialog prompt, PromptOptions options)
{
    /// <summary>A Wednesday.</summary>
    public static readonly DateTimeOffset Now = new(2024, 5, 15, 10, 0, 0, TimeSpan.Zero);

    private const string StrictKey = "Microsoft.Bot.Builder.Dialogs.StrictRecognition";
    private readonly ConversationState _state = new(new MemoryStorage());

    public TestAdapter Adapter { get; } = new();

    /// <returns>The value as JSON; "no match" when the prompt asked again.</returns>
    public async Task<string> AnswerAsync(string culture, string text, bool strict = false)
    {
        Adapter.Locale = culture;
        await TurnAsync("?", strict);
        var result = await TurnAsync(text, strict);
        return result.Status == DialogTurnStatus.Complete ? JsonConvert.SerializeObject(result.Result) : "no match";
    }

    /// <summary>Asks, and leaves the question in the queue.</summary>
    public Task AskAsync() => TurnAsync("?", strict: false);

    private async Task<DialogTurnResult> TurnAsync(string text, bool strict)
    {
        DialogTurnResult? result = null;
        var activity = Adapter.MakeActivity(text);
        activity.LocalTimestamp = Now;
        await Adapter.ProcessActivityAsync(activity, async (turn, ct) =>
        {
            turn.TurnState[StrictKey] = strict;
            var dialogs = new DialogSet(_state.CreateProperty<DialogState>("d")).Add(prompt);
            var dc = await dialogs.CreateContextAsync(turn, ct);
            result = await dc.ContinueDialogAsync(ct);
            if (result.Status == DialogTurnStatus.Empty)
                result = await dc.PromptAsync(prompt.Id, options, ct);
            await _state.SaveChangesAsync(turn, cancellationToken: ct);
        });
        return result!;
    }
}
