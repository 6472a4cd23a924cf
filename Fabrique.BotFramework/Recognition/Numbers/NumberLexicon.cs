namespace Microsoft.Bot.Recognition;

/// <summary>What a word does in a number.</summary>
internal enum NumberRole
{
    None,

    /// <summary>Zero to nineteen.</summary>
    Unit,
    Ten,
    Hundred,

    /// <summary>Thousand and more.</summary>
    Scale,

    /// <summary>A dozen, a score: a number of things in one word.</summary>
    Collective,

    /// <summary>A part, behind one: "third".</summary>
    Part,

    /// <summary>Parts, behind more than one: "thirds".</summary>
    Parts,

    /// <summary>A part behind any number, or by itself: "half".</summary>
    Half,
    And,
    Point,
    Minus,
    Article,
}

internal readonly record struct NumberWord(NumberRole Role, decimal Value);

/// <summary>The numbers of a language.</summary>
/// <param name="CommaIsDecimal">True where 1,5 is one and a half.</param>
/// <param name="CountsInTwenties">True where seventy is sixty-ten and eighty four twenties.</param>
/// <param name="Ones">Words for one that are articles too.</param>
/// <param name="NotNegative">Words before "minus" that make it something else: "at" in "at least".</param>
internal sealed record NumberLexicon(
    IReadOnlyDictionary<string, NumberWord> Words,
    bool CommaIsDecimal,
    bool CountsInTwenties,
    IReadOnlySet<string> Ones,
    IReadOnlySet<string> NotNegative)
{
    public NumberWord this[string plain] => Words.GetValueOrDefault(plain);
}
