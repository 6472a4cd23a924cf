namespace Microsoft.Bot.Builder;

/// <summary>A telemetry that knows views of dialogs.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(
        string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
