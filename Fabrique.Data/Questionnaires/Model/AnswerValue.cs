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

    /// <summary>By the clock on the wall.</summary>
    public sealed record Time(TimeOnly Value) : AnswerValue;

    /// <summary>With the offset of the person's time zone at that moment.</summary>
    public sealed record Moment(DateTimeOffset Value) : AnswerValue;

    public sealed record One(string Name) : AnswerValue;

    /// <summary>Choice names in the list's order, without repeats.</summary>
    public sealed record Many(ImmutableArray<string> Names) : AnswerValue
    {
        public bool Equals(Many? other) => other is not null && Names.SequenceEqual(other.Names);

        public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);
    }

    /// <summary>Choice names in the person's order, the first place first, without repeats.</summary>
    public sealed record Ranking(ImmutableArray<string> Names) : AnswerValue
    {
        public bool Equals(Ranking? other) => other is not null && Names.SequenceEqual(other.Names);

        public override int GetHashCode() => Names.Aggregate(1, HashCode.Combine);
    }

    /// <summary>An image, a recording or another file that is kept beside the answers.</summary>
    /// <param name="Id">Of the stored file; no white space.</param>
    /// <param name="Name">As the person's device named it.</param>
    public sealed record File(string Id, string Name) : AnswerValue
    {
        /// <summary>Ids of stored files begin so: nobody types that by chance.</summary>
        public const string IdPrefix = "file:";
    }
}
