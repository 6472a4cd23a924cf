using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Scales;

/// <summary>What several people's answers to one scale come to.</summary>
/// <param name="Score">The mean, or for NPS the difference of shares; null where nobody has answered.</param>
/// <param name="Count">People that count.</param>
/// <param name="Deviation">Standard deviation of the sample; null below two.</param>
/// <param name="Low">Lower end of the 95 % interval of the score; null below two.</param>
/// <param name="High">Upper end.</param>
public sealed record ScaleScore(double? Score, int Count, double? Deviation, double? Low, double? High)
{
    public static readonly ScaleScore None = new(null, 0, null, null, null);

    /// <summary>Mean with Student's 95 % interval.</summary>
    internal static ScaleScore Of(ImmutableArray<double> values)
    {
        if (values.IsEmpty)
            return None;
        var mean = values.Average();
        if (values.Length == 1)
            return new ScaleScore(mean, 1, null, null, null);
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        var margin = StudentQuantile.At975(values.Length - 1) * deviation / Math.Sqrt(values.Length);
        return new ScaleScore(mean, values.Length, deviation, mean - margin, mean + margin);
    }
}
