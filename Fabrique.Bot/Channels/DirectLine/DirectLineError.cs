using System.Globalization;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>A refusal as Direct Line clients read it: <c>{"error":{"code","message"}}</c>. All wordings stand here.</summary>
internal sealed record DirectLineError(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    public static readonly DirectLineError TokenMissing =
        new(401, "Unauthorized", "A token is needed: send the header Authorization: Bearer TOKEN.");

    public static readonly DirectLineError TokenExpired =
        new(403, "TokenExpired", "The token has expired: ask for a new one.");

    public static readonly DirectLineError TokenInvalid =
        new(403, "Forbidden", "The token is not one of this host.");

    public static readonly DirectLineError TokenForeign =
        new(403, "Forbidden", "The token belongs to another conversation.");

    public static readonly DirectLineError MayNotBegin =
        new(403, "Forbidden", "The secret or the page's ticket is not valid here: reload the page.");

    public static readonly DirectLineError ConversationUnknown =
        new(404, "NotFound", "There is no such conversation.");

    public static readonly DirectLineError OperationUnknown =
        new(404, "NotFound", "Direct Line has no such operation.");

    public static readonly DirectLineError ActivityTooBig =
        new(413, "MessageSizeTooBig", "The body is larger than 256 KiB.");

    public static readonly DirectLineError MultipartExpected =
        new(415, "UnsupportedMediaType", "An upload is sent as multipart/form-data.");

    public static readonly DirectLineError FileTooBig =
        new(413, "MessageSizeTooBig", "A file is larger than 10 MiB.");

    public static readonly DirectLineError TooManyFiles =
        new(400, "BadArgument", "An upload carries at most four files.");

    public static readonly DirectLineError HostFull =
        new(503, "ServiceUnavailable", "The host is full: try again in a moment.", TimeSpan.FromSeconds(30));

    public static readonly DirectLineError StoreDown =
        new(503, "ServiceUnavailable", "Nothing was kept: try again in a moment.", TimeSpan.FromSeconds(5));

    public static DirectLineError BadArgument(string message) => new(400, "BadArgument", message);

    public static DirectLineError TooMany(string message, TimeSpan retryAfter) => new(429, "TooManyRequests", message, retryAfter);

    public static DirectLineError StoreBusy(TimeSpan retryAfter) => StoreDown with { RetryAfter = retryAfter };

    public static DirectLineError BadRequest(BadHttpRequestException exception) => exception.StatusCode == 413
        ? ActivityTooBig
        : new(exception.StatusCode, "BadArgument", "The request could not be read.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        // Whole seconds, at least one: clients read a number, and some of them ask again at once for "0".
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } }, httpContext.RequestAborted);
    }
}
