namespace Fabrique.Bot.Operations;

/// <summary>Which addresses people read, and which only programs call.</summary>
internal static class HostPaths
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/v3") || path.StartsWithSegments("/api") || path.StartsWithSegments("/health");
}
