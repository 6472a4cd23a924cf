using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Exports;

/// <summary>Questionnaires for export tests, each question in both languages.</summary>
internal static class Forms
{
    public static readonly ChoiceList Blocks = new("blocages", [C("aucun", "Aucun"), C("mots", "Des mots, trop compliqués"), C("acces", "L’accès")]);

    /// <summary>One question of each type, and a note, a calculation and a personal one.</summary>
    public static Questionnaire Everything(string version = "1") => Build("tout", version,
    [
        Q("accueil", new QuestionType.Note(), "Bonjour"),
        Q("avis", new QuestionType.Text(), "Votre avis") with { Hint = Both("Sans nom") },
        Q("age", new QuestionType.Integer(), "Votre âge"),
        Q("mesure", new QuestionType.Decimal(), "Une mesure"),
        Q("note", new QuestionType.Range(0, 10, 1), "Une note"),
        Q("jour", new QuestionType.Date(), "Quel jour ?"),
        Q("aide", new QuestionType.SelectOne(new ChoiceList("ouinon", [C("oui", "Oui, tout à fait"), C("non", "-Non")])), "Aidé ?") with { OffersDontKnow = true },
        Q("blocages", new QuestionType.SelectMultiple(Blocks), "Blocages"),
        Q("score", new QuestionType.Calculate(), ""),
        Q("contact", new QuestionType.Text(), "Vous joindre") with { Personal = true },
    ]);

    public static Questionnaire Build(string id, string version, IEnumerable<Question> questions)
    {
        var all = questions.Select((question, index) => question with { Index = index, Row = index + 2 }).ToImmutableArray();
        return new Questionnaire(all)
        {
            Id = id,
            Version = version,
            Hash = new QuestionnaireHash($"{id}-{version}".PadRight(64, '0')),
            Title = Both("Tout"),
            DefaultLanguage = "fr",
            Languages = ["fr", "en"],
        };
    }

    public static Question Q(string name, QuestionType type, string label) =>
        new() { Index = 0, Row = 0, Name = name, Type = type, Label = label == "" ? LocalizedText.Empty : Both(label) };

    public static Choice C(string name, string label) => new(name, Both(label));

    private static LocalizedText Both(string label) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add("fr", label).Add("en", $"{label} (en)"));
}
