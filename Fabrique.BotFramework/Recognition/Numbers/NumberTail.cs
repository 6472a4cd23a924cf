using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Recognition;

/// <summary>What may follow a number: decimals, thousands, dozens, parts.</summary>
internal sealed class NumberTail(Wording text, NumberLexicon lexicon, NumberPhrase phrase)
{
    private const int MostDecimals = 20;

    public void Extend(ref NumberValue value, ref int last)
    {
        Decimals(ref value, ref last);
        Scale(ref value, ref last);
        Parts(ref value, ref last);
        Collective(ref value, ref last);
        AndParts(ref value, ref last);
        Vulgar(ref value, ref last);
    }

    private void Decimals(ref NumberValue value, ref int last)
    {
        var point = text.Next(last);
        if (point < 0 || phrase.Role(point) != NumberRole.Point || !value.IsWhole)
            return;
        var digits = new StringBuilder();
        var end = point;
        for (var at = Following(point); at >= 0 && digits.Length < MostDecimals; at = text.Next(end))
        {
            if (text[at].IsDigits)
            {
                digits.Append(text[at].Text);
                end = at;
                break;
            }

            if (!phrase.BelowHundred(at, out var part, out var partEnd))
                break;
            digits.Append(part.ToString(CultureInfo.InvariantCulture));
            end = partEnd;
        }

        if (digits.Length is 0 or > MostDecimals)
            return;
        value = value.Plus(decimal.Parse("0." + digits, CultureInfo.InvariantCulture));
        last = end;
    }

    private int Following(int place) => text[place + 1] is { IsDigits: true, Spaced: true } ? place + 1 : text.Next(place);

    private void Scale(ref NumberValue value, ref int last)
    {
        for (var next = text.Next(last); next >= 0 && phrase.Role(next) == NumberRole.Scale; next = text.Next(last))
        {
            value = value.Times(lexicon[text.Plain(next)].Value);
            last = next;
            if (value.Rough > 1e27)
                return;
        }
    }

    private void Parts(ref NumberValue value, ref int last)
    {
        if (IsPart(text.Next(last), value))
        {
            last = text.Next(last);
            value = value.Times(lexicon[text.Plain(last)].Value);
        }
    }

    private void Collective(ref NumberValue value, ref int last)
    {
        var next = text.Next(last);
        if (next >= 0 && phrase.Role(next) == NumberRole.Article)
            next = text.Next(next);
        if (next >= 0 && phrase.Role(next) == NumberRole.Collective)
            (value, last) = (value.Times(lexicon[text.Plain(next)].Value), next);
    }

    // "Two and three quarters", "trois et demi".
    private void AndParts(ref NumberValue value, ref int last)
    {
        var and = text.Next(last);
        if (and < 0 || phrase.Role(and) != NumberRole.And || !value.IsWhole)
            return;
        var next = text.Next(and);
        if (next >= 0 && phrase.Role(next) == NumberRole.Article)
            next = text.Next(next);
        if (next < 0)
            return;
        if (phrase.Role(next) is NumberRole.Half or NumberRole.Part)
        {
            (value, last) = (value.Plus(lexicon[text.Plain(next)].Value), next);
        }
        else if (phrase.BelowHundred(next, out var count, out var end) && IsPart(text.Next(end), NumberValue.Of(count)))
        {
            last = text.Next(end);
            value = value.Plus(count * lexicon[text.Plain(last)].Value);
        }
    }

    private void Vulgar(ref NumberValue value, ref int last)
    {
        if (value.IsWhole && VulgarFraction.Of(text[last + 1]) is { } vulgar)
            (value, last) = (value.Plus(vulgar), last + 1);
    }

    private bool IsPart(int place, NumberValue count) => place >= 0 && phrase.Role(place) switch
    {
        NumberRole.Half => true,
        NumberRole.Part => count.Exact == 1,
        NumberRole.Parts => count.IsWhole && count.Exact != 1,
        _ => false,
    };
}
