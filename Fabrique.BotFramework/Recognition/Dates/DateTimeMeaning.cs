namespace Microsoft.Bot.Recognition;

/// <summary>One way to understand a date or time, in the notation of <c>DateTimeResolution</c>.</summary>
internal sealed record DateTimeMeaning(string Timex, string Value = null, string Start = null, string End = null);
