using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Fabrique.Bot.Dialogs;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Reports;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages;

/// <summary>The part of a session's page that moves, and the stream that says when it has.</summary>
internal sealed class LiveSessions(
    ISessionReader sessions, ISessionReports reports, IQuestionnaireCatalog catalog, IOptions<DialogOptions> dialogs, TimeProvider time)
{
    /// <summary>Streams at once; each looks into the store.</summary>
    private const int MostStreams = 64;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <summary>Then the browser asks again, with a cookie that must still be good.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(dialogs.Value.TimeZone);
    private int _streams;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/coach/sessions/{code}/direct", (string code, LiveSessions live, HttpContext context) => live.StreamAsync(code, context))
        .RequireAuthorization(CoachAccess.Policy);

    public async Task<LiveView> ReadAsync(OpenLabSession session, CancellationToken ct)
    {
        var form = await catalog.GetAsync(session.Questionnaire, ct);
        var runs = await reports.OpenRunsAsync(session.Id, ct);
        var confusions = await reports.ConfusionsAsync(session.Id, ct);
        var now = time.GetUtcNow();
        return new LiveView(form, await reports.TallyAsync(session.Id, ct), SessionProgress.Of(form, runs, confusions, now, _zone), now);
    }

    /// <returns>Server-sent events: each says only that the part has changed. 404 for an unknown code, 503 when too many look on.</returns>
    private async Task<IResult> StreamAsync(string code, HttpContext context)
    {
        if (await sessions.FindByCodeAsync(SessionCodes.Normalize(code), context.RequestAborted) is not { } session)
        {
            return Results.NotFound();
        }

        if (Interlocked.Increment(ref _streams) > MostStreams)
        {
            Interlocked.Decrement(ref _streams);
            context.Response.Headers.RetryAfter = "30";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.OnCompleted(() =>
        {
            Interlocked.Decrement(ref _streams);
            return Task.CompletedTask;
        });
        return TypedResults.ServerSentEvents(ChangesAsync(session, context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> ChangesAsync(OpenLabSession session, [EnumeratorCancellation] CancellationToken ct)
    {
        var until = time.GetUtcNow() + Longest;
        var shown = "";
        while (time.GetUtcNow() < until && !ct.IsCancellationRequested)
        {
            var now = (await ReadAsync(session, ct)).Print();
            if (now != shown)
            {
                yield return new SseItem<string>("", "changed");
                shown = now;
            }

            await Task.Delay(Pace, time, ct);
        }
    }
}

/// <summary>What moves on a session's page.</summary>
internal sealed record LiveView(Questionnaire Form, SessionTally Tally, SessionProgress Progress, DateTimeOffset At)
{
    public static string NotUnderstood(QuestionProgress question, PageTexts texts) => question.NotUnderstood is { Times: > 0 } confusion
        ? texts[confusion.People == 1 ? "Live_TimesByOne" : "Live_TimesByPeople", confusion.Times, confusion.People]
        : texts["Live_Never"];

    /// <summary>The same text as long as nothing has moved.</summary>
    public string Print() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tally} {Progress.Here} {string.Join(' ', Progress.Questions.Select(one => $"{one.Question.Name} {one.Here} {one.Stopped} {one.NotUnderstood}"))}");
}
