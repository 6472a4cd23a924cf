using System.Net;
using System.Security.Claims;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Posts one stored reply to its channel's connector: makes the conversation where there is none yet, puts its file in place first.</summary>
/// <remarks>Where the answer of a connector that kept the reply is lost (a time-out or a kill in between), the reply is posted again
/// under the same id: the Bot Framework gives no way to ask whether it was kept. Better twice than never.</remarks>
internal sealed class ConnectorPost(BotFrameworkAuthentication authentication, ServiceUrlGuard guard, FileTransfer files, IConfiguration settings)
{
    public async Task<Posting> TryAsync(PendingDelivery row, CancellationToken ct)
    {
        try
        {
            await PostAsync(ActivityJson.Parse(row.Json), ct);
            return new Posting.Done();
        }
        catch (ErrorResponseException fault) when (fault.Response?.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return new Posting.Unreachable();
        }
        catch (ErrorResponseException fault) when (fault.Response?.StatusCode is { } status and not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout))
        {
            return new Posting.Never(status.ToString());
        }
        catch (Exception fault) when (fault is ServiceUrlRefusedException or JsonException or UriFormatException
            || fault is HttpRequestException { InnerException: ServiceUrlRefusedException })
        {
            return new Posting.Never(fault.GetType().Name);
        }
        catch (PutOffException putOff)
        {
            return new Posting.Later(putOff.Message, putOff.RetryAfter);
        }
        // Whatever is wrong with one reply, the others still leave, and the host goes on.
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            return new Posting.Later(fault.GetType().Name, null);
        }
    }

    private async Task PostAsync(Activity activity, CancellationToken ct)
    {
        guard.Check(activity.ServiceUrl);
        if (FileUpload.TakeOff(activity) is { } upload && !await files.PutAsync(upload, ct))
        {
            activity.Text = upload.Otherwise;
            activity.Attachments = null;
        }

        var factory = authentication.CreateConnectorFactory(Self());
        using var client = await factory.CreateAsync(activity.ServiceUrl, authentication.GetOriginatingAudience(), ct);
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            await BeginAsync(client, activity, ct);
        }

        await SendAsync(client, activity, ct);
    }

    /// <summary>The bot speaks for itself: its replies leave long after the call that they answer.</summary>
    private ClaimsIdentity Self() => TeamsIdentity.HasAppId(settings)
        ? new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, settings[TeamsIdentity.AppId]!)])
        : new ClaimsIdentity();

    /// <remarks>Teams gives the same conversation when it is made again.</remarks>
    private static async Task BeginAsync(IConnectorClient client, Activity activity, CancellationToken ct)
    {
        var tenant = activity.Conversation?.TenantId;
        var made = await client.Conversations.CreateConversationAsync(
            new ConversationParameters
            {
                IsGroup = false,
                Bot = activity.From,
                Members = [activity.Recipient],
                TenantId = tenant,
                ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = tenant } },
            },
            ct);
        activity.Conversation = new ConversationAccount(id: made.Id, tenantId: tenant);
    }

    private static async Task SendAsync(IConnectorClient client, Activity activity, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(activity.ReplyToId))
        {
            await client.Conversations.SendToConversationAsync(activity, ct);
            return;
        }

        try
        {
            await client.Conversations.ReplyToActivityAsync(activity, ct);
        }
        catch (ErrorResponseException fault) when (fault.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            // What is answered may be gone though the conversation is there.
            activity.ReplyToId = null;
            await client.Conversations.SendToConversationAsync(activity, ct);
        }
    }
}
