using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Columns that mean nothing on rows that nobody answers.</summary>
internal static class RowRules
{
    private static readonly ImmutableArray<string> OnAnswers =
    [
        "required", "required_message", "constraint", "constraint_message", "dont_know", "choice_filter", "hint_when", "hint_text", "scale", "scale_item",
    ];

    public static readonly ImmutableArray<string> NotOnNotes = [.. OnAnswers, "personal", "default", "calculation"];

    public static readonly ImmutableArray<string> NotOnCalculations =
        [.. OnAnswers, "label", "hint", "guidance_hint", "plain", "why", "appearance", "image", "big_image", "audio", "video"];

    public static readonly ImmutableArray<string> NotOnMetadata = [.. NotOnCalculations, "default", "calculation"];

    public static readonly ImmutableArray<string> NotOnGroups =
    [
        .. NotOnNotes, "hint", "guidance_hint", "plain", "why", "parameters", "read_only", "image", "big_image", "audio", "video",
    ];

    /// <summary>What the type has no use for, empty; a type with no rules keeps everything.</summary>
    public static ImmutableArray<string> Unused(QuestionType type) => type switch
    {
        QuestionType.Note => NotOnNotes,
        QuestionType.Calculate or QuestionType.Hidden => NotOnCalculations,
        QuestionType.Metadata => NotOnMetadata,
        QuestionType.Image or QuestionType.Audio or QuestionType.File => ["choice_filter", "default"],
        { Choices: null } => ["choice_filter"],
        _ => [],
    };

    /// <summary>The question as it is kept: what was warned of as without effect is gone, and so is the print of it.</summary>
    public static Question WithoutUnused(Question question)
    {
        if (question.Type.IsAnswered)
            return question.Type switch
            {
                QuestionType.Image or QuestionType.Audio or QuestionType.File => question with { ChoiceFilter = null, Default = null },
                { Choices: null } => question with { ChoiceFilter = null },
                _ => question,
            };
        var said = question.Type is QuestionType.Note;
        return question with
        {
            Required = null,
            RequiredMessage = LocalizedText.Empty,
            Constraint = null,
            ConstraintMessage = LocalizedText.Empty,
            OffersDontKnow = false,
            ChoiceFilter = null,
            HintWhen = null,
            HintText = LocalizedText.Empty,
            Scale = null,
            ReadOnly = false,
            Personal = !said && question.Personal,
            Label = said ? question.Label : LocalizedText.Empty,
            Hint = said ? question.Hint : LocalizedText.Empty,
            GuidanceHint = said ? question.GuidanceHint : LocalizedText.Empty,
            Plain = said ? question.Plain : LocalizedText.Empty,
            Why = said ? question.Why : LocalizedText.Empty,
            Appearance = said ? question.Appearance : "",
            Media = said ? question.Media : Media.None,
            Default = question is { Type: QuestionType.Hidden or QuestionType.Calculate, Calculation: null } ? question.Default : null,
            Calculation = question.Type is QuestionType.Hidden or QuestionType.Calculate ? question.Calculation : null,
        };
    }
}
