using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>What one phrase says about a list of choices; a closed set.</summary>
internal abstract record ChoiceMatch
{
    private ChoiceMatch()
    {
    }

    public sealed record Found(ChoiceIndex.Entry Entry) : ChoiceMatch;

    /// <param name="Entries">Two or more that the phrase could mean, or that it names.</param>
    /// <param name="Named">True when the phrase holds the whole label of each.</param>
    public sealed record Several(ImmutableArray<ChoiceIndex.Entry> Entries, bool Named) : ChoiceMatch;

    public sealed record None : ChoiceMatch;
}
