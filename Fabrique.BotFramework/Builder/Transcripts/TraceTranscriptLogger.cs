using System.Diagnostics;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Tells every activity to <see cref="Trace"/>, for looking at while developing: content and all.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerSettings Written = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
    };

    private readonly bool _traceActivity;

    public TraceTranscriptLogger()
        : this(traceActivity: true)
    {
    }

    /// <param name="traceActivity">True for the whole activity as JSON, false for a line of it while a debugger looks on.</param>
    public TraceTranscriptLogger(bool traceActivity) => _traceActivity = traceActivity;

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (_traceActivity)
            Trace.TraceInformation(JsonConvert.SerializeObject(activity, Written));
        else if (Debugger.IsAttached)
            Trace.TraceInformation(Line(activity));
        return Task.CompletedTask;
    }

    private static string Line(IActivity activity)
    {
        var who = activity.From?.Name ?? activity.From?.Id ?? activity.From?.Role;
        return $"{who} [{activity.Type}] {activity.AsMessageActivity()?.Text}".TrimEnd();
    }
}
