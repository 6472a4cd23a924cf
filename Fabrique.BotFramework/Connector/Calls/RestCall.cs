using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>One call of a route.</summary>
/// <param name="Path">Below the service's address, escaped.</param>
/// <param name="Body">Null sends none.</param>
/// <param name="Expected">The statuses of success.</param>
internal sealed record RestCall(
    HttpMethod Method, string Path, object Body, Dictionary<string, List<string>> Headers, HttpStatusCode[] Expected)
{
    private static readonly HttpStatusCode[] Ok = [HttpStatusCode.OK];
    private static readonly HttpStatusCode[] Written = [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted];
    private static readonly HttpStatusCode[] Deleted = [HttpStatusCode.OK, HttpStatusCode.Accepted];
    private static readonly HttpStatusCode[] Removed = [HttpStatusCode.OK, HttpStatusCode.NoContent];

    public static RestCall Get(string path, Dictionary<string, List<string>> headers = null) =>
        new(HttpMethod.Get, path, null, headers, Ok);

    public static RestCall Write(HttpMethod method, string path, object body, Dictionary<string, List<string>> headers = null) =>
        new(method, path, body, headers, Written);

    public static RestCall Delete(string path, Dictionary<string, List<string>> headers = null) =>
        new(HttpMethod.Delete, path, null, headers, Deleted);

    /// <summary>Takes a member out of a conversation.</summary>
    public static RestCall Remove(string path, Dictionary<string, List<string>> headers = null) =>
        new(HttpMethod.Delete, path, null, headers, Removed);
}
