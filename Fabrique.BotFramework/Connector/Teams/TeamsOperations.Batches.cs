using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The routes of messages to many, which Teams sends in its own time.</summary>
public partial class TeamsOperations
{
    public Task<HttpOperationResponse<string>> SendMessageToListOfUsersAsync(
        IActivity activity,
        List<TeamMember> teamsMembers,
        string tenantId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        RefuseNobody(teamsMembers, nameof(teamsMembers));
        return BeginAsync("v3/batch/conversation/users/", new Batch(activity, tenantId, Members: teamsMembers), customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<string>> SendMessageToAllUsersInTenantAsync(
        IActivity activity,
        string tenantId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        BeginAsync("v3/batch/conversation/tenant/", new Batch(activity, tenantId), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<string>> SendMessageToAllUsersInTeamAsync(
        IActivity activity,
        string teamId,
        string tenantId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(teamId);
        return BeginAsync("v3/batch/conversation/team/", new Batch(activity, tenantId, TeamId: teamId), customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<string>> SendMessageToListOfChannelsAsync(
        IActivity activity,
        List<TeamMember> channelsMembers,
        string tenantId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        RefuseNobody(channelsMembers, nameof(channelsMembers));
        return BeginAsync("v3/batch/conversation/channels/", new Batch(activity, tenantId, Members: channelsMembers), customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<BatchOperationState>> GetOperationStateAsync(
        string operationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(operationId);
        return Client.SendAsync<BatchOperationState>(
            RestCall.Get(RestPath.Of($"v3/batch/conversation/{operationId}"), customHeaders), cancellationToken);
    }

    public Task<HttpOperationResponse<BatchFailedEntriesResponse>> GetPagedFailedEntriesAsync(
        string operationId,
        Dictionary<string, List<string>> customHeaders = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(operationId);
        var path = RestPath.Query(
            RestPath.Of($"v3/batch/conversation/failedentries/{operationId}"), ("continuationToken", continuationToken));
        return Client.SendAsync<BatchFailedEntriesResponse>(RestCall.Get(path, customHeaders), cancellationToken);
    }

    public async Task<HttpOperationResponse> CancelOperationAsync(
        string operationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(operationId);
        return await Client.SendAsync<object>(
            RestCall.Delete(RestPath.Of($"v3/batch/conversation/{operationId}"), customHeaders), cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpOperationResponse<string>> BeginAsync(
        string path, Batch batch, Dictionary<string, List<string>> customHeaders, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch.Activity, "activity");
        ArgumentException.ThrowIfNullOrEmpty(batch.TenantId, "tenantId");
        var answer = await Client
            .SendAsync<JToken>(RestCall.Write(HttpMethod.Post, path, batch, customHeaders), ct).ConfigureAwait(false);
        return new HttpOperationResponse<string> { Request = answer.Request, Response = answer.Response, Body = OperationId(answer.Body) };
    }

    /// <summary>The service says the id in an object; in the SDK's own notation it is a string.</summary>
    private static string OperationId(JToken answer) => (answer is JObject named ? named["operationId"] : answer)?.ToString();

    private static void RefuseNobody(List<TeamMember> members, string name)
    {
        if (members is not { Count: > 0 })
            throw new ArgumentNullException(name);
    }

    private sealed record Batch(
        [property: JsonProperty("activity")] IActivity Activity,
        [property: JsonProperty("tenantId")] string TenantId,
        [property: JsonProperty("members")] IList<TeamMember> Members = null,
        [property: JsonProperty("teamId")] string TeamId = null);
}
