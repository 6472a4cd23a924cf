namespace Fabrique.Data.Exports.Columns;

/// <summary>What an answered cell holds.</summary>
internal enum CellKind
{
    Text,
    Number,
    Date,

    /// <summary>One choice's name.</summary>
    One,

    /// <summary>Names of choices, a space between.</summary>
    Many,
}
