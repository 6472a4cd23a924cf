using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports;

/// <summary>Writes rows in one format: each row, then the end.</summary>
internal interface IRowWriter
{
    /// <summary>The row is only valid during the call.</summary>
    ValueTask WriteAsync(ResponseRow row, CancellationToken ct);

    /// <summary>What is written is whole after this.</summary>
    ValueTask EndAsync(CancellationToken ct);
}
