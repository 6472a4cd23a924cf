using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What became of something that a person typed or clicked; a closed set.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <param name="Answer">What is to be kept against the question.</param>
    /// <param name="State">The run with it.</param>
    public sealed record Accepted(Answer Answer, RunState State) : Reading
    {
        /// <summary>The author's gentle follow-up when the answer is vague (<c>hint_when</c>), else empty; the answer is kept all the same.</summary>
        public LocalizedText Hint { get; init; } = LocalizedText.Empty;
    }

    /// <summary>A refusal is data; the sentence is made where the person's language is known.</summary>
    /// <param name="Arguments">Values for the sentence's placeholders, by name (see <see cref="RejectionCode"/>); already in readable form.</param>
    public sealed record Rejected(RejectionCode Code, ImmutableSortedDictionary<string, string> Arguments) : Reading;
}

/// <summary>Why an answer was not taken. In brackets: the names of its arguments.</summary>
public enum RejectionCode
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>The question is required and cannot be skipped (message: the author's own, may be "").</summary>
    Required,

    /// <summary>"Je ne sais pas" is not offered here.</summary>
    DontKnowNotOffered,

    /// <summary>No number found (example).</summary>
    NotANumber,

    /// <summary>A whole number is expected (example).</summary>
    NotAnInteger,

    /// <summary>Below the least value (min, max).</summary>
    TooSmall,

    /// <summary>Above the greatest value (min, max).</summary>
    TooLarge,

    /// <summary>Not a step of the range (min, max, step).</summary>
    NotOnStep,

    /// <summary>No date found, or a date that does not exist (example).</summary>
    NotADate,

    /// <summary>No time of the day found (example).</summary>
    NotATime,

    /// <summary>No day with a time found (example).</summary>
    NotAMoment,

    /// <summary>Something other than "ok" to a text that only wants to be acknowledged.</summary>
    NotAcknowledged,

    /// <summary>Choices are missing from the order (missing: their labels).</summary>
    IncompleteRanking,

    /// <summary>A file is expected, and words came.</summary>
    FileExpected,

    /// <summary>No such choice (found: what was typed; suggestion: the nearest label, may be "").</summary>
    UnknownChoice,

    /// <summary>Several choices begin that way (first, second).</summary>
    AmbiguousChoice,

    /// <summary>"Aucun", where no choice says that.</summary>
    NoneOfThem,

    /// <summary>The same choice has two places in an order (choice: its label).</summary>
    RankedTwice,

    /// <summary>More than 20,000 characters (length, max).</summary>
    TooLong,

    /// <summary>The author's constraint does not hold (message: the author's own, may be "").</summary>
    Constraint,
}
