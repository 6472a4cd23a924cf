using Microsoft.Bot.Builder.Dialogs;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>A component whose inside has a version; it says when it was begun by another one.</summary>
internal sealed class Versioned : ComponentDialog
{
    private readonly string _version;

    public Versioned(string version)
        : base("versioned")
    {
        _version = version;
        AddDialog(new WaterfallDialog("wait", [WaitAsync, WaitAsync, WaitAsync]));
    }

    protected override string GetInternalVersion() => _version;

    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.VersionChanged)
            return false;
        await dc.Context.SendActivityAsync("nouvelle version", cancellationToken: cancellationToken);
        return true;
    }

    private static async Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken ct)
    {
        await step.Context.SendActivityAsync("en attente", cancellationToken: ct);
        return EndOfTurn;
    }
}

/// <summary>A component whose only dialog throws; it hears of the error and may handle it.</summary>
internal sealed class Failing : ComponentDialog
{
    private readonly List<string> _heard;
    private readonly bool _handles;

    public Failing(List<string> heard, bool handles)
        : base("failing")
    {
        _heard = heard;
        _handles = handles;
        AddDialog(new WaterfallDialog("throws", [(_, _) => throw new InvalidOperationException("oops"), ResumeAsync]));
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e is not { Name: DialogEvents.Error, Value: Exception error })
            return Task.FromResult(false);
        _heard.Add($"{e.Name} {error.Message}");
        return Task.FromResult(_handles);
    }

    private static async Task<DialogTurnResult> ResumeAsync(WaterfallStepContext step, CancellationToken ct)
    {
        await step.Context.SendActivityAsync("repris", cancellationToken: ct);
        return EndOfTurn;
    }
}
