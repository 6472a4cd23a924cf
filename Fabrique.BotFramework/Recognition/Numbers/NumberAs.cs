namespace Microsoft.Bot.Recognition;

/// <summary>Numbers as one of the types that a prompt can give.</summary>
internal static class NumberAs<T>
    where T : struct
{
    public static bool IsSupported { get; } =
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(float)
        || typeof(T) == typeof(double) || typeof(T) == typeof(decimal);

    /// <returns>False when the type cannot hold it: a broken number in an int, one that is too large.</returns>
    public static bool TryConvert(NumberValue number, out T value)
    {
        var converted = Convert(number);
        value = converted is T fits ? fits : default;
        return converted != null;
    }

    private static object Convert(NumberValue number)
    {
        if (typeof(T) == typeof(double))
            return double.IsFinite(number.Rough) ? number.Rough : null;
        if (typeof(T) == typeof(float))
            return float.IsFinite((float)number.Rough) ? (float)number.Rough : null;
        if (typeof(T) == typeof(decimal))
            return number.Exact;
        if (!number.IsWhole)
            return null;
        var whole = number.Exact.Value;
        if (typeof(T) == typeof(int))
            return whole is >= int.MinValue and <= int.MaxValue ? (int)whole : null;
        return whole is >= long.MinValue and <= long.MaxValue ? (long)whole : null;
    }
}
