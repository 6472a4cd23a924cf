namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One way to understand a date or time. A value stands for a point or a length (in seconds), start and end
/// for a range, whose end is not in it.</summary>
public class DateTimeResolution
{
    public DateTimeResolution()
    {
    }

    /// <summary><c>yyyy-MM-dd</c>, <c>HH:mm:ss</c> or both.</summary>
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    /// <summary>What was said, with X for what was not.</summary>
    public string Timex { get; set; }
}
