namespace Microsoft.Bot.Recognition;

/// <summary>A number that was read: exact where a decimal can hold it.</summary>
internal readonly record struct NumberValue(double Rough, decimal? Exact)
{
    public static NumberValue Of(decimal exact) => new((double)exact, exact);

    public static NumberValue Of(double rough) =>
        new(rough, Math.Abs(rough) < 1e27 && !double.IsNaN(rough) ? (decimal)rough : null);

    public bool IsWhole => Exact is { } exact && exact == decimal.Truncate(exact);

    public NumberValue Negative() => new(-Rough, -Exact);

    public NumberValue Times(decimal factor) =>
        Exact is { } exact && Math.Abs(Rough * (double)factor) < 1e27
            ? Of(exact * factor)
            : new(Rough * (double)factor, null);

    public NumberValue Plus(decimal more) =>
        Exact is { } exact && Math.Abs(Rough) < 1e27 ? Of(exact + more) : new(Rough + (double)more, null);
}

/// <summary>A number in a text.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct FoundNumber(NumberValue Value, int First, int Last);

/// <summary>A place in a list, from 1, that was named between two characters of a text.</summary>
internal readonly record struct FoundPlace(int Number, int Start, int End);
