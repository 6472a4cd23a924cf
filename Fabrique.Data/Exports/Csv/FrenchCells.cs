using System.Buffers;
using System.Text;

namespace Fabrique.Data.Exports.Csv;

/// <summary>Decimal comma, dates as day/month/year, times as in Paris, yes and no in words.</summary>
internal sealed class FrenchCells(IBufferWriter<byte> output, ExportTexts texts) : CsvCells(output, CsvDialect.French)
{
    private readonly byte[] _yes = Encoding.UTF8.GetBytes(texts.Get("Yes"));
    private readonly byte[] _no = Encoding.UTF8.GetBytes(texts.Get("No"));
    private readonly ArrayBufferWriter<byte> _number = new(32);

    public override void Number(ReadOnlySpan<byte> canonical)
    {
        _number.ResetWrittenCount();
        canonical.Replace(_number.GetSpan(canonical.Length), (byte)'.', (byte)',');
        _number.Advance(canonical.Length);
        Word(_number.WrittenSpan);
    }

    public override void Date(ReadOnlySpan<byte> iso)
    {
        if (ExportTime.TryDate(iso, out var date)) Formatted(date, "dd'/'MM'/'yyyy");
        else Text(iso);
    }

    public override void Time(ReadOnlySpan<byte> iso) => Word(iso);

    public override void Moment(ReadOnlySpan<byte> iso)
    {
        if (ExportTime.TryMoment(iso, out var local)) Formatted(local, "dd'/'MM'/'yyyy HH:mm");
        else Text(iso);
    }

    public override void Instant(long unixMilliseconds) => Formatted(ExportTime.InParis(unixMilliseconds), "dd'/'MM'/'yyyy HH:mm");

    public override void Flag(bool value) => Word(value ? _yes : _no);
}
