namespace Microsoft.Bot.Recognition;

/// <summary>How people say yes and no. Phrases are parted by bars; a phrase with an accent counts only with it.</summary>
/// <param name="Original">Words that the original lacks, and reads only where one is not strict.</param>
internal sealed record YesNoLexicon(
    IReadOnlyDictionary<string, Answer> Phrases, IReadOnlyDictionary<string, Answer> Original)
{
    /// <summary>First words of all phrases.</summary>
    public IReadOnlySet<string> Firsts { get; } = Phrases.Keys.Select(phrase => phrase.Split(' ')[0]).ToHashSet();

    /// <summary>Words of the longest phrase.</summary>
    public int Longest { get; } = Phrases.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);
}

internal enum Answer
{
    Yes,
    No,

    /// <summary>Says that the person does not know, though a word of yes or no is in it.</summary>
    Neither,
}

internal static class YesNoLexicons
{
    private const string Thumbs = "👍|👌|✅|✔";
    private const string ThumbsDown = "👎|❌|✋|🖐";

    private static readonly Dictionary<string, YesNoLexicon> Known = new()
    {
        ["en"] = Of(
            yes: "yes|y|yep|yup|yeah|sure|ok|true|agree",
            no: "no|nope|nop|false|disagree|not ok",
            moreYes: "okay|of course|certainly|absolutely|definitely|exactly|right|correct|i do|no problem|why not",
            moreNo: "n|nah|not at all|not really|don't agree|do not agree|not agree|not true|wrong|not right|not correct|i don't|i do not",
            neither: "both|not sure|i don't know|i do not know|don't know|yes or no|yes and no|no idea|not false|not no|no doubt|make sure|if yes|if no"),
        ["fr"] = Of(
            yes: "oui|ouais|y|yep|sure|sûr|bien sûr|d'accord|approuver|accepter|consentir|ça marche|ca marche",
            no: "non|nan|faux|pas|pas d'accord|pas concerné|n'est pas",
            moreYes: "o|ok|okay|yes|vrai|c'est vrai|exact|exactement|tout à fait|volontiers|bien entendu|évidemment|certainement|absolument|si si|pas de problème|pas de souci|pourquoi pas|entendu|accord|je veux bien",
            moreNo: "n|no|nope|not ok|pas du tout|pas vraiment|pas vrai|pas ok|jamais de la vie|surtout pas",
            neither: "les deux|pas sûr|pas sûre|pas certain|pas certaine|sais pas|ne sais pas|oui ou non|oui et non|pas faux|pas d'avis|pas d'idée|pas encore|pas non plus|pas compris|si oui|si non|bien sur que|pas mal|n'est ce pas"),
        ["nl"] = Of("ja|jawel|jazeker|jep|oké|oke|ok|zeker|akkoord|goed|prima|juist|waar", "nee|neen|nope|onjuist|onwaar|oneens|niet akkoord|niet goed|niet waar", "natuurlijk|graag|klopt", "liever niet|zeker niet", "niet zeker|weet niet|ja of nee"),
        ["de"] = Of("ja|jawohl|jep|jup|ok|okay|klar|sicher|wahr|richtig|stimmt|einverstanden|gerne", "nein|nö|nee|nicht|falsch|nicht einverstanden|nicht ok|nicht richtig", "natürlich|na klar|auf jeden fall|selbstverständlich", "auf keinen fall|lieber nicht", "nicht sicher|weiß nicht|weiss nicht|ja oder nein"),
        ["es"] = Of("sí|si|s|claro|ok|vale|de acuerdo|verdadero|cierto|correcto|seguro|sip|por supuesto", "no|nop|n|falso|incorrecto|no estoy de acuerdo|en desacuerdo|para nada", "desde luego|vale ok", "claro que no|de ninguna manera", "no sé|no se|no estoy seguro|no estoy segura|sí o no|si o no"),
        ["it"] = Of("sì|si|s|ok|certo|certamente|d'accordo|va bene|vero|esatto|giusto|sicuro", "no|n|falso|sbagliato|non sono d'accordo|in disaccordo|non va bene", "ovviamente|volentieri", "per niente|assolutamente no", "non so|non lo so|non sono sicuro|non sono sicura|sì o no|si o no"),
        ["pt"] = Of("sim|s|ok|claro|certo|concordo|de acordo|verdade|verdadeiro|correto|com certeza|isso", "não|nao|n|nunca|falso|discordo|não concordo|nao concordo|errado", "pode ser|com prazer", "de jeito nenhum|claro que não", "não sei|nao sei|não tenho certeza|nao tenho certeza|sim ou não"),
        ["sv"] = Of("ja|japp|jo|jajamen|ok|okej|visst|sant|stämmer|absolut|säkert", "nej|nä|nope|falskt|fel|inte", "gärna|självklart", "absolut inte|nej tack", "vet inte|inte säker|ja eller nej"),
        ["tr"] = Of("evet|tamam|ok|olur|doğru|tabii|elbette", "hayır|hayir|yok|olmaz|yanlış|değil", "kesinlikle", "asla", "bilmiyorum|emin değilim|evet veya hayır"),
        ["bg"] = Of("да|добре|ок|вярно|разбира се|съгласен|съгласна", "не|грешно|невярно|не съм съгласен", "точно така", "никога", "не знам|не съм сигурен|да или не"),
        ["hi"] = Of("हां|हाँ|जी हां|ठीक है|सही|सच", "नहीं|नही|गलत|ना", "बिल्कुल", "कभी नहीं", "पता नहीं|हां या नहीं"),
        ["zh"] = Of("是|是的|好|好的|对|可以|行|没问题|同意|确定", "不|不是|不好|不行|不对|不可以|否|没有|不同意", "当然", "绝不", "不知道|不确定|是不是"),
        ["ja"] = Of("はい|ええ|うん|そうです|いいです|わかりました|もちろん|了解|正しい", "いいえ|いや|違います|ちがいます|だめ|だめです|結構です", "お願いします", "やめます", "わかりません|知りません"),
        ["ko"] = Of("예|네|응|맞아요|맞습니다|좋아요|그래|그래요", "아니|아니요|아니오|아뇨|싫어요|틀려요", "물론", "절대", "몰라요|모르겠어요"),
    };

    public static YesNoLexicon In(string culture) => Known.GetValueOrDefault(Cultures.Language(culture), Known["en"]);

    private static YesNoLexicon Of(string yes, string no, string moreYes, string moreNo, string neither)
    {
        var original = new Dictionary<string, Answer>();
        Add(original, yes + "|" + Thumbs, Answer.Yes);
        Add(original, no + "|" + ThumbsDown, Answer.No);
        var all = new Dictionary<string, Answer>(original);
        Add(all, moreYes, Answer.Yes);
        Add(all, moreNo, Answer.No);
        Add(all, neither, Answer.Neither);
        return new YesNoLexicon(all, original);
    }

    private static void Add(Dictionary<string, Answer> phrases, string list, Answer answer)
    {
        foreach (var phrase in list.Split('|'))
            phrases[YesOrNo.Key(new Wording(phrase))] = answer;
    }
}
