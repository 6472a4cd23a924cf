using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>What was answered, by kind; a closed set.</summary>
public abstract record AnswerValue
{
    private AnswerValue()
    {
    }

    public sealed record Text(string Value) : AnswerValue;

    public sealed record Number(decimal Value) : AnswerValue;

    public sealed record Date(DateOnly Value) : AnswerValue;

    public sealed record One(string Name) : AnswerValue;

    /// <summary>Choice names in the list's order, without repeats.</summary>
    public sealed record Many(ImmutableArray<string> Names) : AnswerValue
    {
        public bool Equals(Many? other) => other is not null && Names.SequenceEqual(other.Names);

        public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);
    }
}
