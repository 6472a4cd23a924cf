using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>JSON of the messages endpoint: indented, nulls left out, at most 128 deep. Its contracts are built once.</summary>
public static class HttpHelper
{
    // The longest activity of any channel is far below: files come as addresses, pictures seldom in the activity itself.
    private const long LongestBody = 4 * 1024 * 1024;

    // $type, $id and $ref come from outside: they are members like others, and decide nothing.
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = WritableMembersResolver.Instance,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MaxDepth = 128,
    };

    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    /// <returns>Default when the body is empty or no JSON of that type.</returns>
    /// <exception cref="IOException">The body did not come whole.</exception>
    /// <exception cref="BadHttpRequestException">The body is longer than 4 MiB (status 413).</exception>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > LongestBody)
            throw TooLong();
        var body = await ReadWholeAsync(request.BodyReader, request.HttpContext.RequestAborted).ConfigureAwait(false);
        try
        {
            return Parse<T>(body);
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    /// <summary>Writes status and body; null is 200 without a body.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (invokeResponse == null)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        response.StatusCode = invokeResponse.Status;
        if (invokeResponse.Body == null)
            return;
        response.ContentType = "application/json";
        using (var writer = new JsonTextWriter(new Utf8Writer(response.BodyWriter)) { ArrayPool = CharPool.Instance })
            BotMessageSerializer.Serialize(writer, invokeResponse.Body);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<ReadOnlySequence<byte>> ReadWholeAsync(PipeReader reader, CancellationToken ct)
    {
        while (true)
        {
            var read = await reader.ReadAsync(ct).ConfigureAwait(false);
            if (read.Buffer.Length > LongestBody)
                throw TooLong();
            if (read.IsCompleted)
                return read.Buffer;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static BadHttpRequestException TooLong() =>
        new("The request's body is too long.", StatusCodes.Status413PayloadTooLarge);

    private static T Parse<T>(ReadOnlySequence<byte> json)
    {
        try
        {
            using var reader = new JsonTextReader(new Utf8Reader(json)) { ArrayPool = CharPool.Instance };
            return BotMessageSerializer.Deserialize<T>(reader);
        }
        catch (Exception misfit) when (misfit is JsonException or FormatException or OverflowException
            or ArgumentException or InvalidCastException or InvalidOperationException)
        {
            // Json.NET lets some conversions fail in their own words (a date of year 0, a number too large).
            return default;
        }
    }
}
