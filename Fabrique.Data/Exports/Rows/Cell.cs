namespace Fabrique.Data.Exports.Rows;

/// <summary>What a row has for one question.</summary>
/// <param name="Text">Canonical text of an answered one.</param>
/// <param name="HasNumber">The store keeps a number beside the text.</param>
internal readonly record struct Cell(CellState State, Slice Text = default, bool HasNumber = false);

/// <summary>Where a text stands in its row's bytes.</summary>
internal readonly record struct Slice(int Start, int Length);

/// <summary>Answered, or why it is empty.</summary>
internal enum CellState
{
    Answered,
    Skipped,
    DontKnow,

    /// <summary>Not relevant for this person, or not part of this version.</summary>
    NotAsked,

    NotReached,

    /// <summary>The person stopped and took the answers back.</summary>
    Withdrawn,
}
