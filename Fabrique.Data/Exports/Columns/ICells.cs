namespace Fabrique.Data.Exports.Columns;

/// <summary>Takes the cells of a row, from left to right, and writes them in one format.</summary>
internal interface ICells
{
    void Empty();

    /// <summary>One of our own words, such as a status or an NA code.</summary>
    void Word(ReadOnlySpan<byte> utf8);

    /// <summary>Text that a person or an author wrote.</summary>
    void Text(ReadOnlySpan<byte> utf8);

    /// <param name="canonical">With a decimal point.</param>
    void Number(ReadOnlySpan<byte> canonical);

    /// <param name="iso">Year, month and day, as in 2026-03-15.</param>
    void Date(ReadOnlySpan<byte> iso);

    /// <param name="iso">Hours and minutes, as in 14:30, and seconds where there are some.</param>
    void Time(ReadOnlySpan<byte> iso);

    /// <summary>A day and a time as the person said them, by the clock of their own place.</summary>
    /// <param name="iso">As in 2026-03-15T14:30:00.000+01:00.</param>
    void Moment(ReadOnlySpan<byte> iso);

    void Instant(long unixMilliseconds);

    /// <summary>Yes or no.</summary>
    void Flag(bool value);
}
