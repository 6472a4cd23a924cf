using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>Numbers in digits with what belongs to them: sign, fraction, unit, scale.</summary>
internal static class DigitNumber
{
    private const int MostDecimals = 20;

    // Units may stand right behind the digits; any other letters make a name of them (4G, 3D, 2nde).
    private static readonly HashSet<string> Units = Cultures.Set(
        "k m md mds bn mrd km hm dam dm cm mm g kg mg t l cl ml ha w kw kwh mwh v h hrs min mn s sec ms j an ans mois yr yrs y x ko mo go to "
        + "kb mb gb tb eur euro euros usd gbp chf ke c f fois p px pts");

    /// <param name="last">The last word that was read, even when it is no number.</param>
    public static FoundNumber? Read(Wording text, int place, NumberPhrase words, bool strict, out int last)
    {
        if (NotNumbers.At(text, place, out last))
            return null;
        if (Numeral.Read(text, place, words.Lexicon.CommaIsDecimal, strict, out last) is not { } value)
            return null;
        if (IsBehindPoint(text, place, words.Lexicon.CommaIsDecimal) && value.IsWhole)
            value = value.Times(Pow(-text[place].Text.Length));
        Fraction(text, place, ref value, ref last);
        if (!Unit(text, ref value, ref last))
            return null;
        new NumberTail(text, words.Lexicon, words).Extend(ref value, ref last);
        return IsNegative(text, place)
            ? new FoundNumber(value.Negative(), place - 1, last)
            : new FoundNumber(value, place, last);
    }

    // 1/2, and 1 1/2.
    private static void Fraction(Wording text, int place, ref NumberValue value, ref int last)
    {
        if (last == place && Ratio(text, place) is { } ratio)
            (value, last) = (NumberValue.Of(ratio), place + 2);
        else if (value.IsWhole && text[last + 1] is { IsDigits: true, Spaced: true } && Ratio(text, last + 1) is { } more && more < 1)
            (value, last) = (value.Plus(more), last + 3);
    }

    private static decimal? Ratio(Wording text, int place)
    {
        var over = text[place + 2];
        if (!text[place + 1].Is('/') || !text.IsGlued(place + 1) || !over.IsDigits || !text.IsGlued(place + 2))
            return null;
        if (over.Text.Length > 4 || text[place].Text.Length > 9 || over.Text.All(digit => digit == '0'))
            return null;
        return decimal.Parse(text[place].Text, CultureInfo.InvariantCulture)
            / decimal.Parse(over.Text, CultureInfo.InvariantCulture);
    }

    // .5 is a half.
    private static bool IsBehindPoint(Wording text, int place, bool commaIsDecimal) =>
        text.IsGlued(place) && text[place - 1].Spaced && text[place].Text.Length <= MostDecimals
        && (text[place - 1].Is('.') || (commaIsDecimal && text[place - 1].Is(',')));

    private static decimal Pow(int power)
    {
        var value = 1m;
        for (; power < 0; power++)
            value /= 10;
        return value;
    }

    private static bool Unit(Wording text, ref NumberValue value, ref int last)
    {
        var unit = text[last + 1];
        if (!unit.IsLetters || (unit.Spaced && unit.Plain != "k"))
            return true;
        last++;
        if (!Units.Contains(unit.Plain) || (unit.Plain == "g" && text.Text[unit.Start] == 'G'))
            return false;
        value = unit.Plain switch
        {
            "k" or "ke" => value.Times(1000),
            "m" when text.Text[unit.Start] == 'M' => value.Times(1_000_000),
            "md" or "mds" or "bn" or "mrd" => value.Times(1_000_000_000),
            _ => value,
        };
        return true;
    }

    // A minus stands before the digits and not between two things.
    private static bool IsNegative(Wording text, int place) =>
        text[place - 1].Is('-') && (text.IsGlued(place) || place == 1)
        && (text[place - 1].Spaced || text[place - 2] is { IsDigits: false, IsLetters: false });
}
