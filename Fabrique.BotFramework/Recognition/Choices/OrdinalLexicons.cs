namespace Microsoft.Bot.Recognition;

/// <summary>Ordinals of a language.</summary>
/// <param name="Words">"first" is 1; the last is 0, the last but one -1.</param>
/// <param name="Suffixes">What makes an ordinal of digits: "nd".</param>
/// <param name="Prefixes">Tens before an ordinal: "twenty" in "twenty-first".</param>
internal sealed record OrdinalLexicon(
    IReadOnlyDictionary<string, int> Words, IReadOnlySet<string> Suffixes, IReadOnlyDictionary<string, int> Prefixes);

/// <summary>Ordinals in the languages of the prompts.</summary>
internal static class OrdinalLexicons
{
    private static readonly Dictionary<string, OrdinalLexicon> Known = new()
    {
        ["en"] = Of(
            "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 "
            + "fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 "
            + "last=0 final=0 penultimate=-1",
            "st nd rd th",
            "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"),
        ["fr"] = Of(
            "premier=1 premiere=1 premiers=1 premieres=1 deuxieme=2 second=2 seconde=2 troisieme=3 quatrieme=4 cinquieme=5 sixieme=6 septieme=7 "
            + "huitieme=8 neuvieme=9 dixieme=10 onzieme=11 douzieme=12 treizieme=13 quatorzieme=14 quinzieme=15 seizieme=16 vingtieme=20 "
            + "trentieme=30 unieme=1 dernier=0 derniere=0 derniers=0 dernieres=0 penultieme=-1",
            "er ere re e eme ieme nd nde",
            "dix=10 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60"),
        ["de"] = Of(
            Forms("e er es en", "erst=1 zweit=2 dritt=3 viert=4 funft=5 sechst=6 siebt=7 siebent=7 acht=8 neunt=9 zehnt=10 elft=11 zwolft=12 letzt=0 vorletzt=-1"),
            "te ter tes",
            ""),
        ["nl"] = Of(
            "eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 elfde=11 twaalfde=12 laatste=0 voorlaatste=-1",
            "e de ste",
            ""),
        ["es"] = Of(
            Forms("o a", "primer=1 segund=2 tercer=3 cuart=4 quint=5 sext=6 septim=7 octav=8 noven=9 decim=10 ultim=0 penultim=-1") + " primer=1 tercer=3",
            "o a er ro ra do da",
            ""),
        ["it"] = Of(
            Forms("o a", "prim=1 second=2 terz=3 quart=4 quint=5 sest=6 settim=7 ottav=8 non=9 decim=10 ultim=0 penultim=-1"),
            "o a",
            ""),
        ["pt"] = Of(
            Forms("o a", "primeir=1 segund=2 terceir=3 quart=4 quint=5 sext=6 setim=7 oitav=8 non=9 decim=10 ultim=0 penultim=-1"),
            "o a",
            ""),
        ["sv"] = Of("forsta=1 andra=2 tredje=3 fjarde=4 femte=5 sjatte=6 sjunde=7 attonde=8 nionde=9 tionde=10 sista=0 nastsista=-1", "a e", ""),
        ["tr"] = Of("birinci=1 ikinci=2 ucuncu=3 dorduncu=4 besinci=5 altinci=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10 sonuncu=0", "inci", ""),
    };

    private static readonly OrdinalLexicon None = Of("", "", "");

    public static OrdinalLexicon In(string culture) => Known.GetValueOrDefault(Cultures.Language(culture), None);

    private static OrdinalLexicon Of(string words, string suffixes, string prefixes) =>
        new(Table(words), Cultures.Set(suffixes), Table(prefixes));

    private static string Forms(string endings, string stems) => string.Join(
        ' ',
        from stem in Cultures.Numbered(stems)
        from ending in Cultures.Words(endings)
        select FormattableString.Invariant($"{stem.Name}{ending}={stem.Value}"));

    private static Dictionary<string, int> Table(string words)
    {
        var table = new Dictionary<string, int>();
        foreach (var (name, value) in Cultures.Numbered(words))
            table[name] = (int)value;
        return table;
    }
}
