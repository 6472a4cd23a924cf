using System.Net.Http.Headers;
using Fabrique.Bot.Turns;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Puts files where Teams wants them.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4: the address carries its own right; no token is sent.</remarks>
internal sealed class FileTransfer(IHttpClientFactory clients, ServiceUrlGuard guard)
{
    /// <returns>False when the place takes no file: its address is none of the allowed, or has expired.</returns>
    /// <exception cref="PutOffException">Not now.</exception>
    /// <exception cref="HttpRequestException">The place cannot be reached now.</exception>
    public async Task<bool> PutAsync(FileUpload upload, CancellationToken ct)
    {
        if (!guard.AllowsFile(upload.Url)) return false;
        using var content = new ByteArrayContent(upload.Bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(upload.ContentType);
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, upload.Bytes.Length - 1, upload.Bytes.Length);
        using var client = clients.CreateClient();
        using var response = await client.PutAsync(new Uri(upload.Url), content, ct);
        return response.IsSuccessStatusCode;
    }
}
