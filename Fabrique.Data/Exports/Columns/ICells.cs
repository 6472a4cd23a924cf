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

    void Instant(long unixMilliseconds);

    /// <summary>Yes or no.</summary>
    void Flag(bool value);
}
