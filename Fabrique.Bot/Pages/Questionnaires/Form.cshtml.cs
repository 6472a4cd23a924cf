using System.Globalization;
using Fabrique.Bot.Dialogs;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>One form: its versions, its sessions, its answers, and whether it is offered.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class FormModel(
    IQuestionnairePublisher publisher,
    ISessionReader sessions,
    ISessionWriter writer,
    FormTitles titles,
    PageTexts texts,
    IOptions<DialogOptions> dialogs,
    TimeProvider time,
    ILogger<FormModel> log) : PageModel
{
    public const string Published = "publie";
    public const string PublishedSeries = "serie";
    public const int LongestTitle = 200;
    private const string Archived = "archive";
    private const string Offered = "propose";
    private const string Opened = "session";
    private const string BadDay = "jour";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<VersionOverview> Versions { get; private set; } = [];

    public IReadOnlyList<OpenLabSession> Sessions { get; private set; } = [];

    /// <summary>Series with answers, the newest first.</summary>
    public IReadOnlyList<(int Series, int Answers)> Series { get; private set; } = [];

    public string Title { get; private set; } = "";

    public UploadForm Upload { get; private set; } = null!;

    /// <summary>What was done; null when there is nothing to say.</summary>
    public string? Told { get; private set; }

    /// <summary>Why no session was opened.</summary>
    public string? Problem { get; private set; }

    public VersionOverview Latest => Versions[0];

    public bool IsArchived => Latest.Version.ArchivedAt is not null;

    public async Task<IActionResult> OnGetAsync(string form, string? fait, CancellationToken ct)
    {
        Versions = await publisher.OverviewAsync(form, ct);
        if (Versions.Count == 0) return NotFound();
        Title = await titles.OfAsync(form, ct);
        var now = time.GetUtcNow();
        Sessions =
        [
            .. (await sessions.ListAsync(ct)).Where(overview => overview.FormId == form).Select(overview => overview.Session)
                .Where(session => session.Closes is null || session.Closes > now),
        ];
        Series = AnsweredSeries.Of(Versions);
        Upload = new UploadForm(null, texts["Forms_UploadButton"], null);
        Told = fait switch
        {
            Published => texts["Forms_ToldPublished", Latest.Version.Version],
            PublishedSeries => texts["Forms_ToldSeries", Latest.Version.Version, Latest.Version.Series],
            Archived => texts["Forms_ToldArchived"],
            Offered => texts["Forms_ToldOffered"],
            Opened when Sessions.Count > 0 => texts["Forms_ToldSession", Sessions[0].Code.Words, Sessions[0].Code.SpacedDigits],
            _ => null,
        };
        Problem = fait == BadDay ? texts["Forms_BadDay"] : null;
        return Page();
    }

    public async Task<IActionResult> OnPostArchiveAsync(string form, bool archive, CancellationToken ct)
    {
        if (!await publisher.ArchiveAsync(form, archive, ct)) return NotFound();
        Log.Archived(log, form, archive);
        return RedirectToPage(new { form, fait = archive ? Archived : Offered });
    }

    /// <param name="jusqu">The last day, yyyy-MM-dd; without one it stays open.</param>
    public async Task<IActionResult> OnPostSessionAsync(string form, string? titre, string? jusqu, CancellationToken ct)
    {
        Versions = await publisher.OverviewAsync(form, ct);
        if (Versions.Count == 0 || titre?.Length > LongestTitle) return NotFound();
        var now = time.GetUtcNow();
        if (IsArchived) return RedirectToPage(new { form });
        if (!TryReadLastDay(jusqu, out var closes) || closes <= now) return RedirectToPage(new { form, fait = BadDay });
        var session = await writer.CreateSessionAsync(
            new NewSession(Latest.Version.Hash, null, TextNormalizer.Normalize(titre ?? "").Trim(), now, closes), ct);
        Log.SessionOpened(log, session.Id.Value, form);
        return RedirectToPage(new { form, fait = Opened });
    }

    private bool TryReadLastDay(string? text, out DateTimeOffset? closes)
    {
        closes = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
            return false;
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        closes = new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(dialogs.Value.TimeZone).GetUtcOffset(midnight));
        return true;
    }
}
