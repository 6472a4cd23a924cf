using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>"Français (fr)" ↔ "fr".</summary>
internal static partial class Languages
{
    /// <summary>Languages that forms name without a code, in English, in French and in themselves.</summary>
    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["anglais"] = "en", ["french"] = "fr", ["français"] = "fr", ["francais"] = "fr",
        ["spanish"] = "es", ["espagnol"] = "es", ["español"] = "es", ["espanol"] = "es", ["portuguese"] = "pt", ["portugais"] = "pt", ["português"] = "pt",
        ["arabic"] = "ar", ["arabe"] = "ar", ["العربية"] = "ar", ["german"] = "de", ["allemand"] = "de", ["deutsch"] = "de",
        ["italian"] = "it", ["italien"] = "it", ["italiano"] = "it", ["dutch"] = "nl", ["néerlandais"] = "nl", ["nederlands"] = "nl",
        ["russian"] = "ru", ["russe"] = "ru", ["русский"] = "ru", ["ukrainian"] = "uk", ["ukrainien"] = "uk", ["українська"] = "uk",
        ["turkish"] = "tr", ["turc"] = "tr", ["türkçe"] = "tr", ["polish"] = "pl", ["polonais"] = "pl", ["romanian"] = "ro", ["roumain"] = "ro",
        ["chinese"] = "zh", ["chinois"] = "zh", ["japanese"] = "ja", ["japonais"] = "ja", ["hindi"] = "hi", ["bengali"] = "bn", ["bangla"] = "bn",
        ["nepali"] = "ne", ["urdu"] = "ur", ["farsi"] = "fa", ["persian"] = "fa", ["persan"] = "fa", ["dari"] = "fa", ["pashto"] = "ps", ["pachto"] = "ps",
        ["swahili"] = "sw", ["kiswahili"] = "sw", ["somali"] = "so", ["amharic"] = "am", ["amharique"] = "am", ["hausa"] = "ha", ["haoussa"] = "ha",
        ["yoruba"] = "yo", ["igbo"] = "ig", ["wolof"] = "wo", ["bambara"] = "bm", ["malagasy"] = "mg", ["malgache"] = "mg", ["lingala"] = "ln",
        ["kinyarwanda"] = "rw", ["kirundi"] = "rn", ["luganda"] = "lg", ["khmer"] = "km", ["lao"] = "lo", ["thai"] = "th", ["vietnamese"] = "vi",
        ["vietnamien"] = "vi", ["indonesian"] = "id", ["indonésien"] = "id", ["bahasa indonesia"] = "id", ["tagalog"] = "tl", ["filipino"] = "tl",
        ["burmese"] = "my", ["birman"] = "my", ["haitian creole"] = "ht", ["créole haïtien"] = "ht", ["kreyòl"] = "ht", ["breton"] = "br", ["occitan"] = "oc",
        ["basque"] = "eu", ["catalan"] = "ca", ["corsican"] = "co", ["corse"] = "co", ["greek"] = "el", ["grec"] = "el", ["hebrew"] = "he", ["hébreu"] = "he",
        ["kyrgyz"] = "ky", ["kazakh"] = "kk", ["uzbek"] = "uz", ["tajik"] = "tg", ["georgian"] = "ka", ["géorgien"] = "ka", ["armenian"] = "hy", ["arménien"] = "hy",
        ["azerbaijani"] = "az", ["kurdish"] = "ku", ["kurde"] = "ku", ["kurmanji"] = "kmr", ["sorani"] = "ckb", ["tigrinya"] = "ti", ["oromo"] = "om", ["afaan oromo"] = "om",
        ["afrikaans"] = "af", ["zulu"] = "zu", ["xhosa"] = "xh", ["shona"] = "sn", ["chichewa"] = "ny", ["nyanja"] = "ny", ["bemba"] = "bem", ["fulfulde"] = "ff", ["peul"] = "ff",
        ["mooré"] = "mos", ["dioula"] = "dyu", ["sango"] = "sg", ["ewe"] = "ee", ["twi"] = "tw", ["tamil"] = "ta", ["sinhala"] = "si", ["telugu"] = "te", ["marathi"] = "mr",
        ["gujarati"] = "gu", ["punjabi"] = "pa", ["kannada"] = "kn", ["malayalam"] = "ml", ["rohingya"] = "rhg", ["korean"] = "ko", ["coréen"] = "ko", ["malay"] = "ms",
        ["tetum"] = "tet", ["quechua"] = "qu", ["guarani"] = "gn", ["hungarian"] = "hu", ["hongrois"] = "hu", ["czech"] = "cs", ["tchèque"] = "cs", ["slovak"] = "sk",
        ["bulgarian"] = "bg", ["bulgare"] = "bg", ["serbian"] = "sr", ["serbe"] = "sr", ["croatian"] = "hr", ["croate"] = "hr", ["bosnian"] = "bs", ["albanian"] = "sq",
        ["albanais"] = "sq", ["macedonian"] = "mk", ["slovenian"] = "sl", ["swedish"] = "sv", ["suédois"] = "sv", ["norwegian"] = "no", ["danish"] = "da", ["danois"] = "da",
        ["finnish"] = "fi", ["finnois"] = "fi", ["estonian"] = "et", ["latvian"] = "lv", ["lithuanian"] = "lt", ["irish"] = "ga", ["dinka"] = "din", ["nuer"] = "nus",
        // Codes of three letters of languages that have one of two.
        ["eng"] = "en", ["fra"] = "fr", ["fre"] = "fr", ["spa"] = "es", ["por"] = "pt", ["ara"] = "ar", ["deu"] = "de", ["ger"] = "de", ["ita"] = "it", ["rus"] = "ru",
        ["swa"] = "sw", ["som"] = "so", ["amh"] = "am", ["hau"] = "ha", ["mlg"] = "mg", ["tur"] = "tr", ["fas"] = "fa", ["urd"] = "ur", ["ben"] = "bn", ["nep"] = "ne",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>The code of two or three letters, or null when none is given and the name is not known.</returns>
    public static string? Code(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? (match.Groups[1].Value + match.Groups[2].Value).ToLowerInvariant()
            : ByName.GetValueOrDefault(text.Trim());
    }

    public static string Print(string code) => code switch
    {
        "fr" => "Français (fr)",
        "en" => "English (en)",
        _ => $"{code} ({code})",
    };

    // A region ("fr-FR", "pt_BR") makes no other language here.
    [GeneratedRegex(@"^\s*(?:([A-Za-z]{2})(?:[-_][A-Za-z]{2,4})?|[^()]*\(\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*\s*\))\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
