using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Sends activities to other bots over HTTP. Many callers at once.</summary>
/// <param name="clients">Gives HTTP clients that nobody has to dispose of.</param>
internal sealed class HttpBotFrameworkClient(
    ServiceClientCredentialsFactory credentials, CloudAddresses cloud, Func<HttpClient> clients) : BotFrameworkClient
{
    private static readonly JsonSerializer Plain = JsonSerializer.Create(ConnectorJson.Settings);

    // What another bot answers is held in memory whole.
    private const int LongestAnswer = 4 * 1024 * 1024;

    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId,
        string toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fromBotId);
        ArgumentNullException.ThrowIfNull(toBotId);
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, toUrl)
        {
            Content = new ReadOnlyMemoryContent(ConnectorJson.Write(ForSkill(activity, serviceUrl, conversationId))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var proof = await credentials
            .CreateCredentialsAsync(fromBotId, toBotId, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken)
            .ConfigureAwait(false);
        await proof.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
        using var response = await clients()
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    // The caller's activity stays as it is: the other bot gets a copy that names its own way back.
    private static Activity ForSkill(Activity activity, Uri serviceUrl, string conversationId)
    {
        var copy = JObject.FromObject(activity, Plain).As<Activity>();
        copy.RelatesTo = new ConversationReference
        {
            ServiceUrl = activity.ServiceUrl,
            ActivityId = activity.Id,
            ChannelId = activity.ChannelId,
            Locale = activity.Locale,
            Conversation = activity.Conversation,
        };
        copy.Conversation ??= new ConversationAccount();
        copy.Conversation.Id = conversationId;
        copy.ServiceUrl = serviceUrl.ToString();
        copy.Recipient ??= new ChannelAccount();
        copy.Recipient.Role = RoleTypes.Skill;
        return copy;
    }

    private static async Task<InvokeResponse<T>> ReadAsync<T>(HttpResponseMessage response, CancellationToken ct)
    {
        await response.Content.LoadIntoBufferAsync(LongestAnswer, ct).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
        return new InvokeResponse<T>
        {
            Status = (int)response.StatusCode,
            Body = response.IsSuccessStatusCode ? ConnectorJson.ReadOrDefault<T>(text) : default,
        };
    }
}
