using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Operations;

/// <summary>How often one address may ask for pages.</summary>
internal sealed class PageLimits(IOptions<OperationsOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
        limiter.OnRejected = (rejected, ct) => RefuseAsync(rejected, ct);
    }

    /// <remarks>Files (no endpoint), health checks and the channels, which are limited by conversation, are not counted.</remarks>
    private RateLimitPartition<string> PartitionOf(HttpContext context) =>
        context.GetEndpoint() is null || HostPaths.IsForPrograms(context.Request.Path)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = options.Value.PagesPerAddressAndMinute,
                Window = Window,
                SegmentsPerWindow = 6,
            });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        await KindText.WriteAsync(rejected.HttpContext, "Limit_TooMany", ct);
    }
}
