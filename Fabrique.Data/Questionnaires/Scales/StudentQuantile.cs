using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Scales;

/// <summary>How many standard errors a 95 % interval reaches on each side, for small samples too.</summary>
internal static class StudentQuantile
{
    private const double Normal = 1.959963984540054;

    // Student's t, 97.5 %, for 1 to 30 degrees of freedom, as every table has it.
    private static readonly ImmutableArray<double> Table =
    [
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
        2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
        2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
    ];

    public static double At975(int freedom) => freedom <= Table.Length ? Table[freedom - 1] : Expansion(freedom);

    // Cornish and Fisher's expansion around the normal quantile; right to four figures beyond 30.
    private static double Expansion(int freedom)
    {
        var z = Normal;
        return z + ((Math.Pow(z, 3) + z) / (4.0 * freedom)) + (((5 * Math.Pow(z, 5)) + (16 * Math.Pow(z, 3)) + (3 * z)) / (96.0 * freedom * freedom));
    }
}
