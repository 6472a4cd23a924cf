using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports;

/// <summary>Writes rows in one format: begin, each row, end.</summary>
internal interface IRowWriter
{
    ValueTask BeginAsync(CancellationToken ct);

    /// <summary>The row is only valid during the call.</summary>
    ValueTask WriteAsync(ResponseRow row, CancellationToken ct);

    /// <summary>What is written is whole after this.</summary>
    ValueTask EndAsync(CancellationToken ct);
}
