using System.Buffers.Binary;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>What bytes by chance become.</summary>
internal static class ChanceFunctions
{
    private const int LongestText = 32;

    /// <summary>From 0 up to but without 1.</summary>
    public static double Number(ReadOnlySpan<byte> drawn) => (BinaryPrimitives.ReadUInt64BigEndian(drawn) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A random UUID (RFC 9562, version 4); with a <paramref name="length"/>, a text of so many hexadecimal characters, 32 at most.</summary>
    public static string Uuid(ReadOnlySpan<byte> drawn, double length)
    {
        if (!double.IsNaN(length))
            return Convert.ToHexStringLower(drawn)[..(int)Math.Clamp(length, 0, LongestText)];
        Span<byte> bytes = stackalloc byte[16];
        drawn[..16].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
