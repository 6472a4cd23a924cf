namespace Microsoft.Bot.Recognition;

/// <summary>Numbers in words: English and French in full, other languages as far as lists of choices go.</summary>
internal static class NumberLexicons
{
    public static readonly NumberLexicon English = Build(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        [
            (NumberRole.Ten, "twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"),
            (NumberRole.Hundred, "hundred=100"),
            (NumberRole.Scale, "thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000"),
            (NumberRole.Collective, "dozen=12 dozens=12 score=20 gross=144"),
            (NumberRole.Part, "third=3 quarter=4 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10"),
            (NumberRole.Parts, "halves=2 thirds=3 quarters=4 fourths=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10 hundredths=100"),
            (NumberRole.Half, "half=2"),
            (NumberRole.And, "and=0"),
            (NumberRole.Point, "point=0 dot=0"),
            (NumberRole.Minus, "minus=0 negative=0"),
            (NumberRole.Article, "a=1 an=1"),
        ],
        commaIsDecimal: false,
        countsInTwenties: false,
        ones: "one",
        notNegative: "or");

    public static readonly NumberLexicon French = Build(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        [
            (NumberRole.Unit, "une=1"),
            (NumberRole.Ten, "vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90"),
            (NumberRole.Hundred, "cent=100 cents=100"),
            (NumberRole.Scale, "mille=1000 mil=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 billion=1000000000000 billions=1000000000000"),
            (NumberRole.Collective, "dizaine=10 dizaines=10 douzaine=12 douzaines=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 millier=1000 milliers=1000"),
            (NumberRole.Part, "cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10 centieme=100"),
            (NumberRole.Parts, "cinquiemes=5 sixiemes=6 septiemes=7 huitiemes=8 neuviemes=9 dixiemes=10 centiemes=100"),
            (NumberRole.Half, "demi=2 demie=2 demis=2 moitie=2 tiers=3 quart=4 quarts=4"),
            (NumberRole.And, "et=0"),
            (NumberRole.Point, "virgule=0 point=0"),
            (NumberRole.Minus, "moins=0"),
        ],
        commaIsDecimal: true,
        countsInTwenties: true,
        ones: "un une",
        notNegative: "au du ou le plus peu heure heures h midi minuit en beaucoup bien encore de");

    private static readonly Dictionary<string, NumberLexicon> Others = new()
    {
        ["de"] = Small("null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf", "ein=1 eine=1 fuenf=5 zwoelf=12 zwo=2", "ein eine"),
        ["nl"] = Small("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf", "", "een"),
        ["es"] = Small("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce", "un=1 una=1", "un una"),
        ["it"] = Small("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici", "un=1 una=1", "un una"),
        ["pt"] = Small("zero um dois tres quatro cinco seis sete oito nove dez onze doze", "uma=1 duas=2", "um uma"),
        ["sv"] = Small("noll ett tva tre fyra fem sex sju atta nio tio elva tolv", "en=1", "en ett"),
        ["tr"] = Small("sifir bir iki uc dort bes alti yedi sekiz dokuz on", "", "bir"),
        ["bg"] = Small("нула едно две три четири пет шест седем осем девет десет", "един=1 една=1 два=2", "един една едно"),
    };

    private static readonly NumberLexicon Digits = Small("", "", "");
    private static readonly NumberLexicon DigitsWithComma = Digits with { CommaIsDecimal = true };

    public static NumberLexicon Of(string culture)
    {
        var language = Cultures.Language(culture);
        return language switch
        {
            "en" => English,
            "fr" => French,
            "zh" or "ja" or "ko" or "hi" => Digits,
            _ => Others.GetValueOrDefault(language, DigitsWithComma),
        };
    }

    private static NumberLexicon Small(string units, string more, string ones) =>
        Build(units, [(NumberRole.Unit, more)], commaIsDecimal: units.Length > 0, countsInTwenties: false, ones, "");

    private static NumberLexicon Build(
        string units,
        (NumberRole Role, string Words)[] more,
        bool commaIsDecimal,
        bool countsInTwenties,
        string ones,
        string notNegative)
    {
        var words = new Dictionary<string, NumberWord>();
        var names = Cultures.Words(units);
        for (var value = 0; value < names.Length; value++)
            words[names[value]] = new NumberWord(NumberRole.Unit, value);
        foreach (var (role, list) in more)
        {
            foreach (var (name, value) in Cultures.Numbered(list))
                words[name] = new NumberWord(role, IsPart(role) ? 1m / value : value);
        }

        return new NumberLexicon(
            words, commaIsDecimal, countsInTwenties, Cultures.Set(ones), Cultures.Set(notNegative));
    }

    private static bool IsPart(NumberRole role) => role is NumberRole.Part or NumberRole.Parts or NumberRole.Half;
}
