using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>What stands in the csv where there is no answer. No answer can look like it: a text that starts so gets an apostrophe.</summary>
internal static class EmptyCodes
{
    public static readonly IReadOnlyList<CellState> States =
        [CellState.NotAsked, CellState.Skipped, CellState.DontKnow, CellState.NotReached, CellState.Withdrawn];

    private static ReadOnlySpan<byte> Prefix => "NA:"u8;

    /// <summary>Whether a text could be taken for a code.</summary>
    public static bool Resembles(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Prefix);

    public static ReadOnlySpan<byte> For(CellState state) => state switch
    {
        CellState.NotAsked => "NA:not-asked"u8,
        CellState.Skipped => "NA:skipped"u8,
        CellState.DontKnow => "NA:dont-know"u8,
        CellState.NotReached => "NA:not-reached"u8,
        CellState.Withdrawn => "NA:withdrawn"u8,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same word without the prefix, "answered" for an answer.</summary>
    public static ReadOnlySpan<byte> Word(CellState state) => state == CellState.Answered ? "answered"u8 : For(state)[Prefix.Length..];
}
