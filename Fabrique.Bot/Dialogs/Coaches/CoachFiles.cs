using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Turns;
using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Dialogs.Coaches;

/// <summary>"exporter les idées": a coach gets all answers to a form as a workbook, without what names anybody.</summary>
/// <remarks>A coach is who has an address in the channel's own profile that the operator named: nobody can say to be somebody else.
/// The file is made anew when its place is given, and who asks is looked at again.</remarks>
internal sealed class CoachFiles(IProfiles profiles, IExporter exporter, IQuestionnaireCatalog catalog, IOptions<DialogOptions> options)
{
    /// <summary>Names the form in what comes back with the answer to a file's offer.</summary>
    public const string FormField = "export";

    public async Task<Opened> OfferAsync(Talk talk, string form, CancellationToken ct)
    {
        if (!await IsCoachAsync(talk, ct)) return new Opened.Refused(talk.Text("Coach_NotYou"));
        if (await catalog.FindLatestAsync(form, ct) is null) return new Opened.Refused(await UnknownAsync(talk, ct));
        return await TryMakeAsync(talk, form, ct) is { } file
            ? new Opened.Told(FileMessage.Offer(file, talk.Text("Coach_Export", form), new JObject { [FormField] = form }, talk.Abilities))
            : new Opened.Refused(talk.Text("Coach_TooLarge"));
    }

    /// <summary>The coach says where the file goes.</summary>
    public async Task PutAsync(Talk talk, string form, JObject place, string url, CancellationToken ct)
    {
        if (!await IsCoachAsync(talk, ct) || await catalog.FindLatestAsync(form, ct) is null)
        {
            await talk.SayAsync(talk.Text("Coach_NotYou"), ct);
        }
        else if (await TryMakeAsync(talk, form, ct) is not { } file)
        {
            await talk.SayAsync(talk.Text("Coach_TooLarge"), ct);
        }
        else
        {
            var message = FileMessage.Uploaded(talk.Text("Coach_ExportKept"), place, talk.Abilities);
            new FileUpload(url, file.ContentType, file.Bytes, talk.Text("Coach_ExportFailed")).PutBefore(message);
            await talk.SendAsync(message, ct);
        }
    }

    private async Task<bool> IsCoachAsync(Talk talk, CancellationToken ct) =>
        options.Value.Coaches.Count > 0
        && talk.Context.Activity.ChannelId == ChannelIds.Msteams
        && await profiles.FindAsync(talk.Context, ct) is { Email.Length: > 0 } profile
        && options.Value.Coaches.Contains(profile.Email, StringComparer.OrdinalIgnoreCase);

    private async Task<string> UnknownAsync(Talk talk, CancellationToken ct) => talk.Text(
        "Coach_UnknownForm", string.Join(", ", (await catalog.ListAsync(ct)).Select(version => version.FormId).Distinct().Order(StringComparer.Ordinal)));

    /// <returns>Null when it is larger than what is kept with a message.</returns>
    private async Task<OutgoingFile?> TryMakeAsync(Talk talk, string form, CancellationToken ct)
    {
        using var content = new SmallStream();
        try
        {
            await exporter.WriteAsync(new ExportRequest(form, Language: talk.Language), ExportFormat.Xlsx, content, progress: null, ct);
        }
        catch (SmallStream.FullException)
        {
            return null;
        }

        return new OutgoingFile($"{form}.xlsx", FileKind.Workbook, content.ToArray());
    }
}
