using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>One choice. An exclusive one ("personne", "aucun") clears the others that are chosen with it.</summary>
public sealed record Choice(string Name, LocalizedText Label, bool Exclusive = false)
{
    private static readonly ImmutableSortedDictionary<string, string> NoColumns = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The name of the choice that <c>or_other</c> adds, as XLSForm has it.</summary>
    public const string Other = "other";

    public Media Media { get; init; } = Media.None;

    /// <summary>The author's own columns that some <c>choice_filter</c> looks at, by lower-case name.</summary>
    public ImmutableSortedDictionary<string, string> Columns { get; init; } = NoColumns;

    /// <summary>Not in the author's list: <c>or_other</c> added it.</summary>
    public bool IsAdded { get; init; }

    public bool Equals(Choice? other) =>
        other is not null && Name == other.Name && Label == other.Label && Exclusive == other.Exclusive
        && Media == other.Media && IsAdded == other.IsAdded && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => HashCode.Combine(Name, Label, Exclusive);
}
