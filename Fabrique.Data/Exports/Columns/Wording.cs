namespace Fabrique.Data.Exports.Columns;

/// <summary>For whom a table is worded.</summary>
internal enum Wording
{
    /// <summary>Names as headers and values, codes where an answer is missing.</summary>
    Programs,

    /// <summary>Labels as headers and values, an empty cell where an answer is missing and a column that says why.</summary>
    People,
}
