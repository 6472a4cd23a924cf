using System.Buffers;
using System.Text;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>Text inside a cell: escaped for XML, and in the workbook's own way for what XML cannot hold.</summary>
internal static class XlsxText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(
    [
        (byte)'<', (byte)'>', (byte)'&', (byte)'_',
        0xEF, // May begin U+FFFE or U+FFFF.
        .. Enumerable.Range(0, 32).Select(code => (byte)code).Where(code => code is not ((byte)'\t' or (byte)'\n')),
    ]);

    /// <param name="cutNote">Put at the end of a text that is too long for a cell, in place of the rest.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> cutNote)
    {
        // UTF-8 is never shorter than UTF-16 counts, so most texts need no count.
        if (utf8.Length <= XlsxLimits.Text || Encoding.UTF8.GetCharCount(utf8) <= XlsxLimits.Text)
        {
            Escape(output, utf8);
            return;
        }

        Escape(output, Cut(utf8, XlsxLimits.Text - Encoding.UTF8.GetCharCount(cutNote)));
        Escape(output, cutNote);
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> utf8, int units)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var length = char.IsHighSurrogate(text[units - 1]) ? units - 1 : units;
        return utf8[..Encoding.UTF8.GetByteCount(text.AsSpan(0, length))];
    }

    private static void Escape(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(Special) is var at and >= 0)
        {
            output.Write(utf8[..at]);
            utf8 = utf8[(at + EscapeOne(output, utf8[at..]))..];
        }

        output.Write(utf8);
    }

    /// <returns>Bytes of the input that were dealt with.</returns>
    private static int EscapeOne(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8)
    {
        switch (utf8[0])
        {
            case (byte)'<':
                output.Write("&lt;"u8);
                return 1;
            case (byte)'>':
                output.Write("&gt;"u8);
                return 1;
            case (byte)'&':
                output.Write("&amp;"u8);
                return 1;
            case (byte)'_':
                output.Write(LooksEscaped(utf8) ? "_x005F_"u8 : "_"u8);
                return 1;
            case 0xEF:
                var isNonCharacter = utf8.Length >= 3 && utf8[1] == 0xBF && utf8[2] >= 0xBE;
                output.Write(isNonCharacter ? "\uFFFD"u8 : utf8[..1]);
                return isNonCharacter ? 3 : 1;
            default:
                output.Write(Encoding.ASCII.GetBytes($"_x{utf8[0]:X4}_"));
                return 1;
        }
    }

    /// <summary>Typed text such as "_x0041_" would be read as an escape.</summary>
    private static bool LooksEscaped(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < 7 || utf8[1] != (byte)'x' || utf8[6] != (byte)'_') return false;
        foreach (var digit in utf8[2..6])
            if (!char.IsAsciiHexDigit((char)digit)) return false;
        return true;
    }
}
