using System.Buffers;

namespace Fabrique.Data.Exports.Csv;

/// <summary>Decimal point, ISO 8601 with Z, true and false.</summary>
internal sealed class ProgramCells(IBufferWriter<byte> output) : CsvCells(output, CsvDialect.Programs)
{
    public override void Number(ReadOnlySpan<byte> canonical) => Word(canonical);

    public override void Date(ReadOnlySpan<byte> iso) => Word(iso);

    public override void Time(ReadOnlySpan<byte> iso) => Word(iso);

    public override void Moment(ReadOnlySpan<byte> iso) => Word(iso);

    public override void Instant(long unixMilliseconds) =>
        Formatted(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds).UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    public override void Flag(bool value) => Word(value ? "true"u8 : "false"u8);
}
