using System.Globalization;
using System.Text;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>A typed number as the spreadsheet shows it, but always with a decimal point and never with marks between thousands: a name or a figure is meant.</summary>
internal static class NumberFormat
{
    public static string Show(double number, string format, bool from1904)
    {
        if (!double.IsFinite(number))
            return "";
        var section = Section(format, number);
        if (DateFormat.IsDate(section))
            return DateFormat.Show(number, section, from1904) ?? General(number);
        return section.Length == 0 || section.Contains("General", StringComparison.OrdinalIgnoreCase) || section.AsSpan().IndexOfAny("@/Ee") >= 0
            ? General(number)
            : Fixed(number, section);
    }

    // Fifteen digits are all that a spreadsheet keeps: 0.1 + 0.2 shows as 0.3.
    private static string General(double number) =>
        XPathNumber.Print(double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    // "positive;negative;zero;text"
    private static string Section(string format, double number)
    {
        var sections = format.Split(';');
        var index = number < 0 && sections.Length > 1 ? 1 : number == 0 && sections.Length > 2 ? 2 : 0;
        return sections[index];
    }

    private static string Fixed(double number, string section)
    {
        var shown = new StringBuilder();
        var percents = section.Count(c => c == '%');
        var digits = section.IndexOfAny(['0', '#', '?']);
        if (digits < 0)
            return General(number);
        AppendLiterals(shown, section[..digits]);
        var last = section.LastIndexOfAny(['0', '#', '?']);
        var mask = section[digits..(last + 1)].Replace(",", "", StringComparison.Ordinal).Replace('?', '#');
        shown.Append((number * Math.Pow(100, percents)).ToString(mask, CultureInfo.InvariantCulture));
        AppendLiterals(shown, section[(last + 1)..]);
        return shown.ToString().Trim();
    }

    private static void AppendLiterals(StringBuilder shown, string part)
    {
        for (var at = 0; at < part.Length; at++)
        {
            switch (part[at])
            {
                case '[':
                    at = Math.Max(at, part.IndexOf(']', at));
                    break;
                case '\\' when at + 1 < part.Length:
                    shown.Append(part[++at]);
                    break;
                case '_' or '*' when at + 1 < part.Length:
                    at++;
                    break;
                case '"' or ',' or '.':
                    break;
                default:
                    shown.Append(part[at]);
                    break;
            }
        }
    }
}
