using System.Globalization;

namespace Fabrique.Bench.Tables;

/// <summary>What a figure is to be, told beside it.</summary>
internal static class Target
{
    public static string Most(string figure, double limit, double value) => Tell(figure, '≤', limit, value <= limit);

    public static string Least(string figure, double limit, double value) => Tell(figure, '≥', limit, value >= limit);

    private static string Tell(string figure, char sign, double limit, bool isMet) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure} {sign} {limit}: {(isMet ? "met" : "**not met**")}");
}
