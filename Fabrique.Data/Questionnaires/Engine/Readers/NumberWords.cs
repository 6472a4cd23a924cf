using System.Collections.Frozen;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>French and English number words; folded, that is without accents.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> Units = new Dictionary<string, decimal>
    {
        ["zero"] = 0, ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6,
        ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13,
        ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16, ["vingt"] = 20, ["vingts"] = 20, ["trente"] = 30,
        ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60, ["septante"] = 70, ["huitante"] = 80, ["octante"] = 80,
        ["nonante"] = 90, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14,
        ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "Une vingtaine": a number by itself that "un" before it does not add to.
    private static readonly FrozenDictionary<string, decimal> Collectives = new Dictionary<string, decimal>
    {
        ["dizaine"] = 10, ["douzaine"] = 12, ["quinzaine"] = 15, ["vingtaine"] = 20, ["trentaine"] = 30,
        ["quarantaine"] = 40, ["cinquantaine"] = 50, ["soixantaine"] = 60, ["dozen"] = 12, ["dozens"] = 12, ["dizaines"] = 10, ["douzaines"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>
    {
        ["cent"] = 100, ["cents"] = 100, ["centaine"] = 100, ["centaines"] = 100, ["hundred"] = 100, ["hundreds"] = 100,
        ["mille"] = 1_000, ["millier"] = 1_000, ["milliers"] = 1_000, ["thousand"] = 1_000, ["thousands"] = 1_000, ["k"] = 1_000,
        ["million"] = 1_000_000, ["millions"] = 1_000_000, ["milliard"] = 1_000_000_000, ["milliards"] = 1_000_000_000,
        ["billion"] = 1_000_000_000, ["billions"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsNumber(string word) => Units.ContainsKey(word) || Collectives.ContainsKey(word) || Multipliers.ContainsKey(word);

    /// <summary>1,000 and more, and 100: what may follow digits ("3 millions").</summary>
    public static decimal? Multiplier(string word) => Multipliers.TryGetValue(word, out var value) ? value : null;

    /// <summary>The number that the words spell, or null when they spell none ("deux trois") or too large a one.</summary>
    public static decimal? Read(ReadOnlySpan<string> words)
    {
        decimal total = 0;
        decimal below = 0;
        decimal last = decimal.MaxValue;
        foreach (var word in words)
        {
            if (word is "et" or "and")
                continue;
            if (Multipliers.TryGetValue(word, out var multiplier))
            {
                if (multiplier == 100)
                {
                    below = Math.Max(1, below) * 100;
                }
                else
                {
                    total += Math.Max(1, below) * multiplier;
                    below = 0;
                }

                last = decimal.MaxValue;
            }
            else if (Collectives.TryGetValue(word, out var collective))
            {
                below = Math.Max(1, below) * collective;
                last = 1;
            }
            else if (Follow(ref below, ref last, Units[word]))
            {
                last = Units[word];
            }
            else
            {
                return null;
            }

            if (total > NumberReader.Limit || below > NumberReader.Limit)
                return null;
        }

        return total + below;
    }

    // "Quatre-vingt" multiplies; "soixante-dix" and "vingt et un" add; "deux trois" are two numbers.
    private static bool Follow(ref decimal below, ref decimal last, decimal unit)
    {
        if (last == 4 && unit == 20)
            below += 76;
        else if (last == decimal.MaxValue || (last >= 20 && unit < (last is 60 or 20 ? 20 : 10)) || (last == 10 && unit is >= 7 and <= 9))
            below += unit;
        else
            return false;
        return true;
    }
}
