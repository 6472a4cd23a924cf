using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>One row of the survey sheet other than a group's begin and end.</summary>
public sealed record Question
{
    /// <summary>Position in the questionnaire, from 0.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required QuestionType Type { get; init; }

    /// <summary>Row of the survey sheet, the header being row 1.</summary>
    public required int Row { get; init; }

    public Group? Group { get; init; }

    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    public LocalizedText Hint { get; init; } = LocalizedText.Empty;

    public LocalizedText GuidanceHint { get; init; } = LocalizedText.Empty;

    /// <summary>The same question in plainer words, said on "je n'ai pas compris".</summary>
    public LocalizedText Plain { get; init; } = LocalizedText.Empty;

    /// <summary>Why this is asked, said on "pourquoi ?".</summary>
    public LocalizedText Why { get; init; } = LocalizedText.Empty;

    public Expression? Relevant { get; init; }

    public Expression? Constraint { get; init; }

    public LocalizedText ConstraintMessage { get; init; } = LocalizedText.Empty;

    public Expression? Required { get; init; }

    public LocalizedText RequiredMessage { get; init; } = LocalizedText.Empty;

    public Expression? Calculation { get; init; }

    /// <summary>"Je ne sais pas" is offered.</summary>
    public bool OffersDontKnow { get; init; }

    /// <summary>Personal data: left out of open exports and figures.</summary>
    public bool Personal { get; init; }

    /// <summary>A hint for the eye only: "multiline", "likert", "minimal".</summary>
    public string Appearance { get; init; } = "";

    /// <summary>True for rows that a person answers: neither a note nor a calculation.</summary>
    public bool IsAsked => Type is not (QuestionType.Note or QuestionType.Calculate);
}
