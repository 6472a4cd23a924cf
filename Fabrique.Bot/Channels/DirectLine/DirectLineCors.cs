using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Lets pages of the configured origins call, and no others.</summary>
/// <remarks>The page's ticket is not among the headers that another origin may send.</remarks>
internal sealed class DirectLineCors(ICorsService cors, IOptions<DirectLineOptions> options)
{
    private readonly CorsPolicy _policy = new CorsPolicyBuilder([.. options.Value.Origins])
        .WithMethods("GET", "POST")
        .WithHeaders("Authorization", "Content-Type", "Accept", "x-ms-bot-agent")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromHours(1))
        .Build();

    public void Apply(HttpContext context)
    {
        if (context.Request.Headers.Origin.Count > 0)
            cors.ApplyResult(cors.EvaluatePolicy(context, _policy), context.Response);
    }
}
