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

    /// <summary>What is answered as long as the person says nothing else.</summary>
    public Expression? Default { get; init; }

    /// <summary>The value (default or calculation) is said; nobody is asked.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Holds for the choices that are offered; the columns of the choices sheet are its bare names.</summary>
    public Expression? ChoiceFilter { get; init; }

    /// <summary>Over the answer: when <see cref="HintText"/> is said once, and the person may say more.</summary>
    public Expression? HintWhen { get; init; }

    /// <summary>The gentle follow-up to a vague answer; it never blocks.</summary>
    public LocalizedText HintText { get; init; } = LocalizedText.Empty;

    /// <summary>The scale that the answer counts for, or null.</summary>
    public ScaleItem? Scale { get; init; }

    public Media Media { get; init; } = Media.None;

    /// <summary>Not a row of the sheet: <c>or_other</c> of the question with this name added it, to ask which.</summary>
    public string? OtherOf { get; init; }

    /// <summary>True for rows that a person answers: no note, no calculation, nothing read-only.</summary>
    public bool IsAsked => Type.IsAnswered && !ReadOnly;

    public bool AsksForFile => Type is QuestionType.Image or QuestionType.Audio or QuestionType.File;

    /// <summary>True for a value that nobody is asked and that stays as it was first worked out (<c>once</c>).</summary>
    public bool IsKept => !IsAsked && (Calculation ?? Default)?.Root.All().Any(node => node is Node.Once) == true;

    /// <summary>True for rows that are said on the way to the next question.</summary>
    public bool IsSaid => Type is QuestionType.Note || (ReadOnly && Type.IsAnswered && !Label.IsEmpty);

    /// <summary>Everything that people may read of it, but for its choices, by column of the sheet.</summary>
    internal IEnumerable<(string Column, LocalizedText Text)> TextsByColumn =>
    [
        ("label", Label), ("hint", Hint), ("guidance_hint", GuidanceHint), ("plain", Plain), ("why", Why),
        ("constraint_message", ConstraintMessage), ("required_message", RequiredMessage), ("hint_text", HintText),
    ];
}
