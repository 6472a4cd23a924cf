using System.Buffers;
using System.Globalization;
using System.Text;
using Fabrique.Data.Exports.Columns;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>Typed cells. A text is never a formula here, whatever it begins with.</summary>
internal sealed class XlsxCells : ICells
{
    private static readonly DateOnly FirstDate = new(1900, 3, 1);
    private static readonly DateTime Epoch = new(1899, 12, 30);

    private readonly IBufferWriter<byte> _output;
    private readonly byte[] _cutNote;
    private readonly byte[][] _letters;
    private readonly byte[] _rowDigits = new byte[8];
    private int _rowLength;
    private int _column;

    public XlsxCells(IBufferWriter<byte> output, int columns, ExportTexts texts)
    {
        _output = output;
        _cutNote = Encoding.UTF8.GetBytes(texts.Get("Cut"));
        _letters = [.. Enumerable.Range(0, columns).Select(column => Encoding.ASCII.GetBytes(ColumnLetters(column)))];
    }

    /// <param name="column">From 0.</param>
    public static string ColumnLetters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    public void BeginRow(int row)
    {
        row.TryFormat(_rowDigits, out _rowLength, provider: CultureInfo.InvariantCulture);
        _column = 0;
        _output.Write("<row r=\""u8);
        _output.Write(_rowDigits.AsSpan(0, _rowLength));
        _output.Write("\">"u8);
    }

    public void EndRow() => _output.Write("</row>"u8);

    public void Empty() => _column++;

    public void Header(ReadOnlySpan<byte> utf8) => InlineText("\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8, utf8);

    public void Word(ReadOnlySpan<byte> utf8) => InlineText("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8, utf8);

    public void Text(ReadOnlySpan<byte> utf8) => InlineText("\" s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8, utf8);

    public void Number(ReadOnlySpan<byte> canonical)
    {
        if (IsExact(canonical)) Value("\"><v>"u8, canonical);
        else Text(canonical);
    }

    public void Date(ReadOnlySpan<byte> iso)
    {
        // Earlier days are counted differently from one spreadsheet program to the next.
        if (ExportTime.TryDate(iso, out var date) && date >= FirstDate)
            Value("\" s=\"2\"><v>"u8, date.DayNumber - DateOnly.FromDateTime(Epoch).DayNumber);
        else Text(iso);
    }

    public void Time(ReadOnlySpan<byte> iso)
    {
        if (ExportTime.TryTime(iso, out var time)) Value("\" s=\"5\"><v>"u8, time.ToTimeSpan().TotalDays);
        else Text(iso);
    }

    public void Moment(ReadOnlySpan<byte> iso)
    {
        if (ExportTime.TryMoment(iso, out var local) && DateOnly.FromDateTime(local) >= FirstDate) Value("\" s=\"3\"><v>"u8, (local - Epoch).TotalDays);
        else Text(iso);
    }

    public void Instant(long unixMilliseconds) =>
        Value("\" s=\"3\"><v>"u8, (ExportTime.InParis(unixMilliseconds) - Epoch).TotalDays);

    public void Flag(bool value) => Value("\" t=\"b\"><v>"u8, value ? "1"u8 : "0"u8);

    private static bool IsExact(ReadOnlySpan<byte> canonical)
    {
        var digits = 0;
        foreach (var character in canonical)
            if (character is >= (byte)'0' and <= (byte)'9') digits++;
            else if (character is not ((byte)'-' or (byte)'.')) return false;
        return digits is > 0 and <= XlsxLimits.Digits;
    }

    private void InlineText(ReadOnlySpan<byte> start, ReadOnlySpan<byte> utf8)
    {
        BeginCell(start);
        XlsxText.Write(_output, utf8, _cutNote);
        _output.Write("</t></is></c>"u8);
    }

    private void Value(ReadOnlySpan<byte> start, ReadOnlySpan<byte> value)
    {
        BeginCell(start);
        _output.Write(value);
        _output.Write("</v></c>"u8);
    }

    private void Value<T>(ReadOnlySpan<byte> start, T value)
        where T : IUtf8SpanFormattable
    {
        BeginCell(start);
        var span = _output.GetSpan(32);
        value.TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        _output.Advance(written);
        _output.Write("</v></c>"u8);
    }

    private void BeginCell(ReadOnlySpan<byte> start)
    {
        _output.Write("<c r=\""u8);
        _output.Write(_letters[_column++]);
        _output.Write(_rowDigits.AsSpan(0, _rowLength));
        _output.Write(start);
    }
}
