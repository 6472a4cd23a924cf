using System.Collections.Immutable;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>A sheet of texts beside the responses.</summary>
internal interface IXlsxTable
{
    ImmutableArray<XlsxHeader> Headers { get; }

    IEnumerable<string[]> Rows { get; }
}

/// <param name="Width">In characters.</param>
internal sealed record XlsxHeader(string Text, int Width);
