namespace Fabrique.Data.Questionnaires.Expressions;

internal static class NumberFunctions
{
    /// <summary>Half goes up, toward +∞, as in XPath: round(-2.5) is -2.</summary>
    public static double Round(double number, double places)
    {
        var scale = Math.Pow(10, Math.Clamp(double.IsNaN(places) ? 0 : Math.Truncate(places), -15, 15));
        // 1.005 × 100 is 100.49999…; decimals keep what the person typed.
        if (scale != 1 && Math.Abs(number * scale) < 1e15 && Math.Abs(number) < 1e15)
            return (double)HalfUp((decimal)number * (decimal)scale) / scale;
        var scaled = number * scale;
        return scale == 1 ? HalfUp(number) : double.IsFinite(scaled) ? HalfUp(scaled) / scale : number;
    }

    /// <summary>NaN as soon as one of them is no number.</summary>
    public static double Fold(Value[] values, Func<double, double, double> combine)
    {
        var result = values[0].AsNumber();
        for (var i = 1; i < values.Length; i++)
            result = combine(result, values[i].AsNumber());
        return result;
    }

    private static double HalfUp(double number)
    {
        var floor = Math.Floor(number);
        return number - floor >= 0.5 ? floor + 1 : floor;
    }

    private static decimal HalfUp(decimal number)
    {
        var floor = Math.Floor(number);
        return number - floor >= 0.5m ? floor + 1 : floor;
    }
}
