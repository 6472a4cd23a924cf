namespace Fabrique.Data.OpenLab;

/// <summary>Compares what was typed with what was meant.</summary>
internal static class Slips
{
    /// <summary>True when one slip at most lies between them: a letter missing, added or changed, or two neighbours swapped.</summary>
    public static bool AtMostOne(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var start = typed.CommonPrefixLength(meant);
        var restTyped = typed[start..];
        var restMeant = meant[start..];
        return (restTyped.Length - restMeant.Length) switch
        {
            0 => restTyped.IsEmpty || restTyped[1..].SequenceEqual(restMeant[1..]) || IsSwap(restTyped, restMeant),
            1 => restTyped[1..].SequenceEqual(restMeant),
            -1 => restTyped.SequenceEqual(restMeant[1..]),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant) =>
        typed.Length >= 2 && typed[0] == meant[1] && typed[1] == meant[0] && typed[2..].SequenceEqual(meant[2..]);
}
