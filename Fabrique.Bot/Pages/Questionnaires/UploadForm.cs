using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>The form that sends a file.</summary>
/// <param name="Draft">Whose file it takes the place of; null for a new draft.</param>
/// <param name="Problem">Why the last one was not taken; null when there is nothing to say.</param>
internal sealed record UploadForm(DraftSummary? Draft, string Button, string? Problem)
{
    /// <summary>Something else comes first on the page.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Names of refusals in addresses.</summary>
    public const string Missing = "vide";
    public const string TooLarge = "lourd";
    public const string TooMany = "trop";

    /// <param name="refusal">As the address has it.</param>
    public static string? ProblemOf(string? refusal, PageTexts texts) => refusal switch
    {
        Missing => texts["Forms_UploadMissing"],
        TooLarge => texts["Forms_UploadTooLarge"],
        TooMany => texts["Forms_UploadTooMany"],
        _ => null,
    };
}
