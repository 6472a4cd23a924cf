using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Matches one phrase with one list, from the surest reading to the boldest.</summary>
internal sealed class ChoiceMatcher(ChoiceIndex index, string language)
{
    // What people type is short; a whole page is not searched for labels.
    private const int MaxSearched = 500;

    private static readonly string[] Negations = ["pas", "ne", "n", "sans", "ni", "aucun", "aucune", "jamais", "not", "no", "without", "neither", "never", "don", "didn"];

    private static readonly string[] Articles = ["le ", "la ", "les ", "l ", "un ", "une ", "des ", "du ", "the ", "a ", "an "];

    public ChoiceMatch Match(string phrase)
    {
        if (Exact(phrase) is { } exact)
            return exact;
        var folded = TextFold.Fold(phrase);
        if (folded.Length is 0 or > MaxSearched)
            return new ChoiceMatch.None();
        return Numbered(folded) ?? Synonym(folded) ?? Beginning(folded) ?? Bare(WithoutArticle(folded)) ?? Holding(folded) ?? new ChoiceMatch.None();
    }

    /// <summary>A name, or a label in any language, as a whole.</summary>
    public ChoiceMatch? Exact(string phrase)
    {
        foreach (var entry in index.Entries)
        {
            if (entry.Choice.Name == phrase)
                return new ChoiceMatch.Found(entry);
        }

        var folded = phrase.Length > MaxSearched ? "" : TextFold.Fold(phrase);
        return folded.Length == 0
            ? Pick(entry => entry.Labels.Any(label => label.Text.Trim() == phrase))
            : InLanguages(label => label == folded) ?? Pick(entry => entry.FoldedName == folded);
    }

    /// <summary>The label that is nearest to what was typed, or "".</summary>
    public string Suggest(string phrase)
    {
        var folded = TextFold.Fold(phrase.Length > MaxSearched ? "" : phrase);
        return NearestTo(folded)?.Choice.Label.In(language) ?? "";
    }

    private ChoiceMatch? Numbered(string folded)
    {
        if (index.LabelsBeginWithNumbers && folded.All(char.IsAsciiDigit)
            && Pick(entry => entry.Labels.Any(label => label.Folded.StartsWith(folded + " ", StringComparison.Ordinal))) is { } labelled)
            return labelled;
        return ChoiceWords.Position(folded, index.Entries.Length) is { } position && position >= 0 && position < index.Entries.Length
            ? new ChoiceMatch.Found(index.Entries[position])
            : null;
    }

    private ChoiceMatch? Synonym(string folded)
    {
        var words = ChoiceWords.Synonyms(folded);
        return words.Length == 0
            ? null
            : Pick(entry => entry.Labels.Any(label => words.Contains(label.Folded)))
            ?? Pick(entry => entry.Labels.Any(label => Array.Exists(words, word => label.Folded.StartsWith(word + " ", StringComparison.Ordinal))))
            ?? Pick(entry => words.Contains(entry.FoldedName));
    }

    // "Le vélo": the whole label without its article goes before the beginning of a longer one.
    private ChoiceMatch? Bare(string folded) => folded.Length == 0 ? null : InLanguages(label => label == folded) ?? Beginning(folded);

    private static string WithoutArticle(string folded) =>
        Array.Find(Articles, article => folded.Length > article.Length && folded.StartsWith(article, StringComparison.Ordinal)) is { } article ? folded[article.Length..] : "";

    private ChoiceMatch? Beginning(string folded) =>
        InLanguages(label => label.StartsWith(folded, StringComparison.Ordinal))
        ?? InLanguages(label => WithoutArticle(label).StartsWith(folded, StringComparison.Ordinal))
        ?? Pick(entry => entry.FoldedName.StartsWith(folded, StringComparison.Ordinal));

    // "Je dirais plutôt le vélo" holds a label; "électrique" is held by one.
    private ChoiceMatch? Holding(string folded)
    {
        var named = index.Entries.Where(entry => entry.Labels.Any(label => TextFold.ContainsWords(folded, label.Folded))).ToList();
        named.RemoveAll(entry => named.Exists(other => other != entry && IsPartOf(entry, other, folded)));
        if (named.Count > 0)
            return IsDenied(folded, named) || IsMisspelt(folded, named) ? null : AsMatch([.. named], named: true);
        return folded.Length < 3 ? null : InLanguages(label => TextFold.ContainsWords(label, folded));
    }

    private static bool IsPartOf(ChoiceIndex.Entry entry, ChoiceIndex.Entry longer, string folded) => longer.Labels.Any(outer =>
        TextFold.ContainsWords(folded, outer.Folded)
        && entry.Labels.Any(inner => inner.Folded.Length < outer.Folded.Length && TextFold.ContainsWords(outer.Folded, inner.Folded)));

    private static bool IsDenied(string folded, List<ChoiceIndex.Entry> named) =>
        Array.Exists(Negations, word => TextFold.ContainsWords(folded, word)
            && !named.Exists(entry => entry.Labels.Any(label => TextFold.ContainsWords(label.Folded, word))));

    // "Vélo électrqiue" holds "vélo", and is nearly another choice: better to ask.
    private bool IsMisspelt(string folded, List<ChoiceIndex.Entry> named) => NearestTo(folded) is { } nearest && !named.Contains(nearest);

    private ChoiceIndex.Entry? NearestTo(string folded)
    {
        var nearest = Nearest.Of(folded, index.Entries.SelectMany(entry => entry.Labels.Select(label => label.Folded).Append(entry.FoldedName)));
        return nearest.Length == 0 ? null : index.Entries.First(entry => entry.FoldedName == nearest || entry.Labels.Any(label => label.Folded == nearest));
    }

    // The person's own language first: a word of the other one only counts when it has no meaning in theirs.
    private ChoiceMatch? InLanguages(Func<string, bool> fits) =>
        Pick(entry => entry.Labels.Any(label => label.Language == language && fits(label.Folded)))
        ?? Pick(entry => entry.Labels.Any(label => label.Language != language && fits(label.Folded)));

    private ChoiceMatch? Pick(Func<ChoiceIndex.Entry, bool> fits) => AsMatch([.. index.Entries.Where(fits)], named: false);

    private static ChoiceMatch? AsMatch(ImmutableArray<ChoiceIndex.Entry> entries, bool named) => entries.Length switch
    {
        0 => null,
        1 => new ChoiceMatch.Found(entries[0]),
        _ => new ChoiceMatch.Several(entries, named),
    };
}
