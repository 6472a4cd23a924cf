using Fabrique.Data.Exports.Columns;

namespace Fabrique.Data.Exports.Csv;

/// <summary>What tells the two kinds of CSV apart.</summary>
internal sealed record CsvDialect(Wording Wording, byte Separator, string NewLine, bool ByteOrderMark)
{
    /// <summary>R, Python, any program: RFC 4180 with LF, decimal point, ISO 8601.</summary>
    public static readonly CsvDialect Programs = new(Wording.Programs, (byte)',', "\n", ByteOrderMark: false);

    /// <summary>Excel in French: opened by a double click.</summary>
    public static readonly CsvDialect French = new(Wording.People, (byte)';', "\r\n", ByteOrderMark: true);
}
