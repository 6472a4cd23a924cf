using System.Collections.Immutable;
using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Fetches the files that an agent sends, from where Teams says, within limits.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4: a file of somebody's is at an address that
/// carries its own right; a picture pasted into the chat is at the connector, which wants the bot's token.
/// What cannot be fetched is named only: the dialog says so and asks again.</remarks>
internal sealed class IncomingFiles(
    IHttpClientFactory clients, ServiceUrlGuard guard, IOptions<TeamsOptions> options, IChance chance, ILogger<IncomingFiles> log)
{
    public async Task<ImmutableArray<ReceivedFile>> FetchAsync(ITurnContext context, CancellationToken ct)
    {
        var activity = context.Activity;
        if (activity.Type != ActivityTypes.Message || activity.Attachments is not { Count: > 0 } attachments || Gatherings.IsOne(activity)) return [];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Value.FileTimeout);
        var files = ImmutableArray.CreateBuilder<ReceivedFile>();
        foreach (var (url, name) in attachments.Select(Source).Where(source => source.Url.Length > 0).Take(ReceivedFile.MostAtOnce))
        {
            files.Add(await FetchAsync(context, url, name, patience.Token, ct));
        }

        return files.ToImmutable();
    }

    /// <returns>"" for what is no file, such as the message's own HTML.</returns>
    private static (string Url, string Name) Source(Attachment? attachment) => attachment switch
    {
        { ContentType: FileDownloadInfo.ContentType, Content: JObject content } => (Text(content, "downloadUrl"), attachment.Name ?? ""),
        { ContentType: { } type, ContentUrl: { } url } when type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => (url, attachment.Name ?? ""),
        _ => ("", ""),
    };

    private static string Text(JObject content, string name) => content[name] is JValue { Value: string text } ? text : "";

    private async Task<ReceivedFile> FetchAsync(ITurnContext context, string url, string name, CancellationToken patience, CancellationToken ct)
    {
        try
        {
            var isAtConnector = IsAtConnector(url, context.Activity.ServiceUrl);
            if (!isAtConnector && !guard.AllowsFile(url)) throw new ServiceUrlRefusedException();
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (isAtConnector && context.TurnState.Get<IConnectorClient>() is { Credentials: { } credentials })
            {
                await credentials.ProcessHttpRequestAsync(request, patience);
            }

            using var client = clients.CreateClient();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience);
            await using var content = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(patience);
            return await ReceivedFile.ReadAsync(content, name, chance, patience);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Log.NoFile(log, fault.GetType().Name);
            return ReceivedFile.Without(FileTrouble.NotFetched, name);
        }
    }

    /// <remarks>The bot's token goes to the very host that the sender proved to speak for, and to none that only looks alike.</remarks>
    private bool IsAtConnector(string url, string? serviceUrl) =>
        guard.Allows(url) && guard.Allows(serviceUrl)
        && Uri.Compare(new Uri(url), new Uri(serviceUrl!), UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
