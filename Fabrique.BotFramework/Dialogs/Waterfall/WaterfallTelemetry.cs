namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a waterfall tells its telemetry. Nothing is made up when nobody listens.</summary>
internal static class WaterfallTelemetry
{
    public static void Started(WaterfallDialog dialog, string instanceId)
    {
        if (IsDeaf(dialog))
            return;
        dialog.TelemetryClient.TrackEvent("WaterfallStart", Properties(dialog, instanceId));
        dialog.TelemetryClient.TrackDialogView(dialog.Id);
    }

    public static void Stepped(WaterfallDialog dialog, string instanceId, Func<string> step)
    {
        if (!IsDeaf(dialog))
            dialog.TelemetryClient.TrackEvent("WaterfallStep", Properties(dialog, instanceId, step()));
    }

    public static void Ended(WaterfallDialog dialog, string instanceId, DialogReason reason, Func<string> step)
    {
        if (IsDeaf(dialog))
            return;
        if (reason == DialogReason.CancelCalled)
            dialog.TelemetryClient.TrackEvent("WaterfallCancel", Properties(dialog, instanceId, step()));
        else if (reason == DialogReason.EndCalled)
            dialog.TelemetryClient.TrackEvent("WaterfallComplete", Properties(dialog, instanceId));
    }

    private static bool IsDeaf(WaterfallDialog dialog) => dialog.TelemetryClient is null or NullBotTelemetryClient;

    private static Dictionary<string, string> Properties(WaterfallDialog dialog, string instanceId, string step = null)
    {
        var properties = new Dictionary<string, string> { ["DialogId"] = dialog.Id, ["InstanceId"] = instanceId };
        if (step != null)
            properties["StepName"] = step;
        return properties;
    }
}
