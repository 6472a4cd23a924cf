using System.Globalization;
using System.Text;

namespace Fabrique.Data.Exports;

/// <summary>Dates and instants as people in France read them.</summary>
internal static class ExportTime
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime InParis(long unixMilliseconds) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds), Paris).DateTime;

    /// <param name="iso">As in 14:30 or 14:30:15.</param>
    public static bool TryTime(ReadOnlySpan<byte> iso, out TimeOnly time)
    {
        time = default;
        Span<char> text = stackalloc char[8];
        return iso.Length is 5 or 8
            && Encoding.Latin1.GetChars(iso, text) == iso.Length
            && TimeOnly.TryParseExact(text[..iso.Length], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>The local day and time; the offset is left out.</summary>
    /// <param name="iso">As in 2026-03-15T14:30:00.000+01:00.</param>
    public static bool TryMoment(ReadOnlySpan<byte> iso, out DateTime local)
    {
        local = default;
        Span<char> text = stackalloc char[40];
        if (iso.Length > text.Length) return false;
        var length = Encoding.Latin1.GetChars(iso, text);
        var read = DateTimeOffset.TryParseExact(
            text[..length], "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        local = moment.DateTime;
        return read;
    }

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
