namespace Fabrique.Data.Questionnaires.Comparing;

/// <summary>What a change does to answers that were given before it; the greater, the worse.</summary>
public enum ChangeKind
{
    /// <summary>A typing error, a hint, a translation: answers mean the same.</summary>
    Cosmetic,

    /// <summary>Something more is asked or offered: what both versions ask can be put together.</summary>
    Comparable,

    /// <summary>Meaning, type, scale or order changed: answers to both versions are not to be put together.</summary>
    Breaking,
}

/// <summary>One difference between two versions.</summary>
/// <param name="Subject">The question, or "list.choice" for a choice, or "" for the form.</param>
public sealed record Change(ChangeKind Kind, ChangeReason Reason, string Subject);

public enum ChangeReason
{
    OtherForm,
    Title,
    QuestionAdded,
    QuestionRemoved,
    NoteChanged,
    Order,
    Type,
    Scale,
    Typo,
    Meaning,
    Translation,
    Help,
    Condition,
    Constraint,
    Required,
    Calculation,
    Default,
    DontKnow,
    Personal,
    ChoiceAddedAtEnd,
    ChoiceAdded,
    ChoiceRemoved,
    ChoiceOrder,
    Exclusive,
}
