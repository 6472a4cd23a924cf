using System.Collections.Frozen;

namespace Fabrique.Data.Privacy;

/// <summary>How long things are kept; the page /donnees says the same. Pure.</summary>
public static class RetentionRules
{
    public const int AnswersMonths = 24;
    public const int ContactsMonths = 3;
    public const int DraftsMonths = 12;
    public const int IdeasYears = 2;

    /// <summary>Of an idea, only these stay in the end.</summary>
    public static readonly FrozenSet<string> KeptOfIdeas = FrozenSet.Create(StringComparer.Ordinal, "titre", "probleme");

    /// <summary>Answers that were given earlier are anonymised: 24 months.</summary>
    public static DateTimeOffset Answers(DateTimeOffset now) => now.AddMonths(-AnswersMonths);

    /// <summary>Until when answers that are given now can be told apart from others'.</summary>
    public static DateTimeOffset AnswersUntil(DateTimeOffset now) => now.AddMonths(24);

    /// <summary>How to call somebody back: 3 months.</summary>
    public static DateTimeOffset Contacts(DateTimeOffset now) => now.AddMonths(-ContactsMonths);

    /// <summary>Responses that nobody went on with: 12 months.</summary>
    public static DateTimeOffset Drafts(DateTimeOffset now) => now.AddMonths(-DraftsMonths);

    /// <summary>Ideas, after their call has closed: two years.</summary>
    public static DateTimeOffset Ideas(DateTimeOffset now) => now.AddYears(-IdeasYears);

    /// <summary>Copies of conversations, in which contacts stand too: 3 months.</summary>
    public static DateTimeOffset Messages(DateTimeOffset now) => Contacts(now);
}
