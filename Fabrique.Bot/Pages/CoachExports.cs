using System.Globalization;
using Fabrique.Bot.Dialogs;
using Fabrique.Data;
using Fabrique.Data.Exports;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Shipped;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages;

/// <summary>GET /coach/exports/{responses|ideas}.{format}?questionnaire=…&amp;session=…&amp;from=…&amp;to=…&amp;series=…, streamed.</summary>
internal sealed class CoachExports(
    IExporter exporter,
    IQuestionnaireCatalog catalog,
    ISessionReader sessions,
    PageTexts texts,
    IOptions<DialogOptions> dialogs,
    TimeProvider time)
{
    private const string Responses = "responses";
    private const string Ideas = "ideas";
    private const string AllSeries = "all";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/coach/exports/{file}", (string file, [AsParameters] ExportChoice choice, HttpContext context, CoachExports exports) =>
            exports.AnswerAsync(file, choice, context))
        .RequireAuthorization(CoachAccess.Policy);

    /// <returns>The file; 404 for an unknown format, questionnaire or session; 400 for a missing questionnaire or a bad date.</returns>
    private async Task<IResult> AnswerAsync(string file, ExportChoice choice, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (rows, extension) = file.Split('.', 2) is [var before, var after] ? (before, after) : (file, "");
        if (rows is not (Responses or Ideas))
            return Results.NotFound();
        var form = choice.Questionnaire ?? (rows == Ideas ? ShippedQuestionnaires.Idea : null);
        if (ExportKind.Find(extension) is not { } kind)
            return Refuse(404, "Export_FormatUnknown", extension, string.Join(", ", ExportKind.All.Select(known => known.Extension)));
        if (form is null)
            return Refuse(400, "Export_QuestionnaireMissing");
        if (await catalog.FindLatestAsync(form, context.RequestAborted) is null)
            return Refuse(404, "Export_QuestionnaireUnknown", form);
        if (!TryReadDay(choice.From, 0, out var from))
            return Refuse(400, "Export_DateUnreadable", choice.From!);
        if (!TryReadDay(choice.To, 1, out var to))
            return Refuse(400, "Export_DateUnreadable", choice.To!);

        var session = choice.Session is { } named ? await FindSessionAsync(named, context.RequestAborted) : null;
        if (choice.Session is not null && session is null)
            return Refuse(404, "Export_SessionUnknown", choice.Session);

        if (!TryReadSeries(choice.Series, out var series))
            return Refuse(400, "Export_SeriesUnreadable", choice.Series!);
        if (series is { } told && (await catalog.ListAsync(context.RequestAborted)).All(version => version.FormId != form || version.Series != told))
            return Refuse(404, "Export_SeriesUnknown", told);

        var request = new ExportRequest(form, session?.Id, from, to, Language: texts.Language, Series: series, AllSeries: choice.Series == AllSeries);
        return Results.Stream(
            output => exporter.WriteAsync(request, kind.Format, output, progress: null, context.RequestAborted),
            kind.ContentType,
            FileName(form, session, kind));
    }

    private async Task<OpenLabSession?> FindSessionAsync(string named, CancellationToken ct) =>
        await sessions.FindByCodeAsync(SessionCodes.Normalize(named), ct) ?? await sessions.FindAsync(new SessionId(named), ct);

    private string FileName(string form, OpenLabSession? session, ExportKind kind)
    {
        var day = TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return session is null ? $"{form}-{day}.{kind.Extension}" : $"{form}-{session.Code.Words}-{day}.{kind.Extension}";
    }

    /// <param name="daysAfter">1 reads the end of the day: a person who says "to the 30th" wants the 30th too.</param>
    private bool TryReadDay(string? text, int daysAfter, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
            return false;

        var midnight = day.AddDays(daysAfter).ToDateTime(TimeOnly.MinValue);
        instant = new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
        return true;
    }

    private static bool TryReadSeries(string? text, out int? series)
    {
        series = null;
        if (string.IsNullOrEmpty(text) || text == AllSeries)
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        series = number;
        return true;
    }

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(dialogs.Value.TimeZone);

    private IResult Refuse(int status, string key, params object[] arguments) =>
        Results.Text(texts[key, arguments], "text/plain; charset=utf-8", statusCode: status);
}

internal sealed record ExportChoice
{
    public string? Questionnaire { get; init; }

    /// <summary>Its code, or its id.</summary>
    public string? Session { get; init; }

    /// <summary>First day, yyyy-MM-dd.</summary>
    public string? From { get; init; }

    /// <summary>Last day, yyyy-MM-dd.</summary>
    public string? To { get; init; }

    /// <summary>Its number, or "all".</summary>
    public string? Series { get; init; }
}
