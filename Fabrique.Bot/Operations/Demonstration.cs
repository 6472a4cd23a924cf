using Fabrique.Data.Calls;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Shipped;

namespace Fabrique.Bot.Operations;

/// <summary>Gives a Development host something to try: an open call, and an open session for each of three products.</summary>
internal sealed class Demonstration(
    ISessionWriter sessionWriter,
    ICallWriter callWriter,
    ICallReader callReader,
    ISessionReader sessionReader,
    IQuestionnaireCatalog catalog,
    TimeProvider time)
{
    private static readonly TimeSpan CallLasts = TimeSpan.FromDays(60);
    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);
    private static readonly TimeSpan SessionLasts = TimeSpan.FromDays(90);

    /// <summary>Creates what is not open at the moment; the shipped forms must be published.</summary>
    /// <remarks>Done again, or after a start that was cut short, it adds only what is missing.</remarks>
    public async Task SeedAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await SeedCallAsync(now, ct);
        await SeedSessionsAsync(now, ct);
    }

    private async Task SeedCallAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await callReader.FindOpenAsync(now, ct) is not null)
        {
            return;
        }

        var opens = now.AddDays(-1);
        var form = await FormAsync(ShippedQuestionnaires.Idea, ct);
        await callWriter.CreateCallAsync(
            new NewCall(DemonstrationData.CallTitleFr, DemonstrationData.CallTitleEn, form.Hash, opens, opens + CallLasts, Grace), ct);
    }

    private async Task SeedSessionsAsync(DateTimeOffset now, CancellationToken ct)
    {
        var open = await sessionReader.ListOpenAsync(now, ct);
        foreach (var (key, titleFr, titleEn) in DemonstrationData.Products)
        {
            if (open.Any(session => session.Product?.Key == key))
            {
                continue;
            }

            var product = await sessionWriter.PutProductAsync(key, titleFr, titleEn, ct);
            var form = await FormAsync(ShippedQuestionnaires.Feedback, ct);
            await sessionWriter.CreateSessionAsync(new NewSession(form.Hash, product, "", now, now + SessionLasts), ct);
        }
    }

    private async Task<Questionnaire> FormAsync(string id, CancellationToken ct) =>
        await catalog.FindLatestAsync(id, ct)
        ?? throw new InvalidOperationException($"The shipped form {id} is not published.");
}
