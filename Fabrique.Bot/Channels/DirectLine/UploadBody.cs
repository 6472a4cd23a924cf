using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Reads an upload: the activity that it carries, and a refusal at the first file.</summary>
internal static class UploadBody
{
    private const int LongestBoundary = 200;

    public static async Task<JsonReading> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (Boundary(request) is not { } boundary) return new JsonReading.Refused(DirectLineError.MultipartExpected);
        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), ct);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException && exception is not BadHttpRequestException)
        {
            return new JsonReading.Refused(DirectLineError.BadArgument("The upload is not valid multipart/form-data."));
        }
    }

    private static async Task<JsonReading> ReadAsync(MultipartReader reader, CancellationToken ct)
    {
        JsonReading activity = new JsonReading.Empty();
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!IsActivity(section)) return new JsonReading.Refused(DirectLineError.FilesRefused);
            if (activity is not JsonReading.Empty) return new JsonReading.Refused(DirectLineError.BadArgument("An upload carries one activity."));
            activity = await JsonBody.ReadAsync(section.Body, ct);
            if (activity is JsonReading.Refused) break;
        }

        return activity;
    }

    private static bool IsActivity(MultipartSection section) =>
        (MediaTypeHeaderValue.TryParse(section.ContentType, out var type)
            && type.MediaType.Equals(Activity.ContentType, StringComparison.OrdinalIgnoreCase))
        || (section.GetContentDispositionHeader() is { } disposition && disposition.Name == "activity");

    private static string? Boundary(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary ? boundary : null;
    }
}
