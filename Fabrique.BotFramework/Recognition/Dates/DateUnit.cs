namespace Microsoft.Bot.Recognition;

/// <summary>Lengths of time that people name.</summary>
internal enum DateUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Year,
}

/// <summary>Parts of a day.</summary>
internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
    Night,
}
