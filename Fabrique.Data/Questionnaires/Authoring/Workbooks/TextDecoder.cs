using System.Text;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Bytes → text: UTF-8 and UTF-16 with their marks, UTF-8 without, else Windows-1252 as French spreadsheets write it.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>False where control characters show that this is no text.</summary>
    public static bool IsText(ReadOnlySpan<byte> content) =>
        HasUtf16Mark(content) || content[..Math.Min(content.Length, 8_000)].IndexOfAnyInRange((byte)0, (byte)8) < 0;

    /// <param name="mixedAt">The line (from 1) where UTF-8 stops although there was some before or after; 0 where the text is of one encoding.</param>
    public static string Decode(ReadOnlySpan<byte> content, out int mixedAt)
    {
        mixedAt = 0;
        if (content.StartsWith(Utf8Mark))
            content = content[Utf8Mark.Length..];
        else if (HasUtf16Mark(content))
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content[2..]);
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException invalid)
        {
            if (HoldsUtf8(content))
                mixedAt = content[..Math.Clamp(invalid.Index, 0, content.Length)].Count((byte)'\n') + 1;
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        }
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    // "Ã©" and "â€™" are what accents and quotes of UTF-8 look like in Windows-1252; nobody writes them on purpose.
    private static bool HoldsUtf8(ReadOnlySpan<byte> content)
    {
        for (var at = 0; at + 1 < content.Length; at++)
        {
            if ((content[at] is 0xC3 or 0xC2 && content[at + 1] is >= 0x80 and <= 0xBF) || (content[at] == 0xE2 && content[at + 1] == 0x80))
                return true;
        }

        return false;
    }
}
