namespace Microsoft.Bot.Recognition;

/// <summary>Whether a word that is an article, a pronoun or an adjective too ("un", "one", "neuf") is meant as a number.</summary>
internal static class LoneOne
{
    private const int Near = 3;

    // Words that say that a number comes: about, only, number, choice, I have…
    private static readonly HashSet<string> Announcing = Cultures.Set(
        "environ peut etre juste seulement plus moins peu pres numero no n choix option reponse oui non ai a avons sommes en y le la "
        + "about only just maybe number choice answer yes no have with a");

    private static readonly HashSet<string> NoOne = Cultures.Set("the this that which no any every each another some quel quelqu");

    private static readonly HashSet<string> Choosing = Cultures.Set("le la numero no n choix option reponse number choice answer");

    /// <summary>Whether a number may choose from a list: "un" by itself or behind "le", but not "une idée".</summary>
    public static bool IsChosen(Wording text, NumberLexicon lexicon, FoundNumber found) =>
        found.First != found.Last || !lexicon.Ones.Contains(text.Plain(found.First))
        || text.Count == 1 || text.Plain(found.First) == "one" || Choosing.Contains(text.Plain(found.First - 1));

    public static bool IsMeant(Wording text, NumberLexicon lexicon, int place)
    {
        var word = text.Plain(place);
        var before = text.Plain(place - 1);
        if (word == "neuf")
            return before is not ("du" or "flambant" or "tout" or "presque") && !(before == "de" && text.Plain(place - 2) == "quoi");
        if (!lexicon.Ones.Contains(word))
            return true;
        if (text[place - 1].Is('\'') && text.IsGlued(place))
            return false;
        if (word == "one")
            return !NoOne.Contains(before) && !NoOne.Contains(text.Plain(place - 2));
        return place == 0 ? text.Count <= Near + 1 : place == text.Count - 1 || IsAnnounced(text, place);
    }

    // "Un", "environ une", "j'en ai un", "une personne": but not "j'ai une idée pour la cantine".
    private static bool IsAnnounced(Wording text, int place) =>
        text.Count - place <= Near && Announcing.Contains(text.Plain(place - 1));
}
