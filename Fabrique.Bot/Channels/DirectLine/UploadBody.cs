using System.Collections.Immutable;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Reads an upload: the activity that it carries, and its files.</summary>
internal sealed class UploadBody(IChance chance)
{
    /// <summary>Four files with an activity, and what multipart puts around them.</summary>
    public const long LargestSize = ReceivedFile.MostAtOnce * (long)ReceivedFile.LargestSize + 512 * 1024;

    private const int LongestBoundary = 200;

    public async Task<UploadReading> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (Boundary(request) is not { } boundary) return new UploadReading.Refused(DirectLineError.MultipartExpected);
        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), ct);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException && exception is not BadHttpRequestException)
        {
            return new UploadReading.Refused(DirectLineError.BadArgument("The upload is not valid multipart/form-data."));
        }
    }

    private async Task<UploadReading> ReadAsync(MultipartReader reader, CancellationToken ct)
    {
        JObject? activity = null;
        var files = ImmutableArray.CreateBuilder<ReceivedFile>();
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!IsActivity(section))
            {
                if (files.Count == ReceivedFile.MostAtOnce) return new UploadReading.Refused(DirectLineError.TooManyFiles);
                var file = await FileAsync(section, ct);
                if (file.Trouble == FileTrouble.TooLarge) return new UploadReading.Refused(DirectLineError.FileTooBig);
                files.Add(file);
                continue;
            }

            if (activity is not null) return new UploadReading.Refused(DirectLineError.BadArgument("An upload carries one activity."));
            switch (await JsonBody.ReadAsync(section.Body, ct))
            {
                case JsonReading.Refused refused:
                    return new UploadReading.Refused(refused.Error);
                case JsonReading.Read read:
                    activity = read.Content;
                    break;
            }
        }

        if (activity is null && files.Count == 0) return new UploadReading.Refused(DirectLineError.BadArgument("The upload is empty."));
        return new UploadReading.Read(activity ?? new JObject { ["type"] = ActivityTypes.Message }, files.ToImmutable());
    }

    private Task<ReceivedFile> FileAsync(MultipartSection section, CancellationToken ct)
    {
        var given = section.GetContentDispositionHeader() is { } disposition
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString()
            : "";
        return ReceivedFile.ReadAsync(section.Body, given, chance, ct);
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

/// <summary>What an upload was; a closed set.</summary>
internal abstract record UploadReading
{
    private UploadReading()
    {
    }

    /// <param name="Activity">A message without text where only files came.</param>
    public sealed record Read(JObject Activity, ImmutableArray<ReceivedFile> Files) : UploadReading;

    public sealed record Refused(DirectLineError Error) : UploadReading;
}
