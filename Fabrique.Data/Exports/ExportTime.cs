using System.Globalization;
using System.Text;

namespace Fabrique.Data.Exports;

/// <summary>Dates and instants as people in France read them.</summary>
internal static class ExportTime
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime InParis(long unixMilliseconds) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds), Paris).DateTime;

    /// <param name="iso">Year, month and day, as in 2026-03-15.</param>
    public static bool TryDate(ReadOnlySpan<byte> iso, out DateOnly date)
    {
        date = default;
        Span<char> text = stackalloc char[10];
        return iso.Length == text.Length
            && Encoding.Latin1.GetChars(iso, text) == text.Length
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
