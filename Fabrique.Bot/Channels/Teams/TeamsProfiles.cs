using Fabrique.Bot.Dialogs.Ideas;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Who somebody is, as Teams knows it: the only call that is made within a turn, and one that a turn can do without.</summary>
internal sealed class TeamsProfiles(
    ServiceUrlGuard guard, IHttpClientFactory clients, IOptions<TeamsOptions> options, ILogger<TeamsProfiles> log) : IProfiles
{
    public async Task<Profile?> FindAsync(ITurnContext context, CancellationToken ct)
    {
        if (context.TurnState.Get<IConnectorClient>() is not { } connector || !guard.Allows(context.Activity.ServiceUrl)) return null;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(options.Value.ProfileTimeout);
            var member = await MemberAsync(connector, context.Activity, patience.Token);
            return new Profile(Text(member, "name") is { Length: > 0 } name ? name : context.Activity.From.Name, Email(member));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Log.NoProfile(log, fault.GetType().Name);
            return null;
        }
    }

    private async Task<JObject> MemberAsync(IConnectorClient connector, Activity activity, CancellationToken ct)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/members/{Uri.EscapeDataString(activity.From.Id)}";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{activity.ServiceUrl.TrimEnd('/')}/{path}");
        await connector.Credentials.ProcessHttpRequestAsync(request, ct);
        using var client = clients.CreateClient();
        using var response = await client.SendAsync(request, ct);
        return JObject.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct));
    }

    private static string Email(JObject member) =>
        Text(member, "email") is { Length: > 0 } email ? email : Text(member, "userPrincipalName");

    private static string Text(JObject member, string name) => member[name] is JValue { Value: string text } ? text : "";
}
