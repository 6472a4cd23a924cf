namespace Fabrique.Data.Exports.Columns;

/// <summary>What an answered cell holds.</summary>
internal enum CellKind
{
    Text,
    Number,
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A day and a time, with its offset.</summary>
    Moment,

    /// <summary>One choice's name.</summary>
    One,

    /// <summary>Names of choices, a space between.</summary>
    Many,

    /// <summary>Names of choices from the first place to the last.</summary>
    Ranking,

    /// <summary>A stored file's id and its name.</summary>
    File,
}
