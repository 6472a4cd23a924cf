namespace Fabrique.Bot;

/// <summary>What the host is started with; what stands here comes before settings and environment.</summary>
internal sealed record ServeOptions
{
    /// <summary>Default: the setting <c>Fabrique:Data</c>, else the platform's folder.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Addresses to listen on, a semicolon between. Default: the setting <c>urls</c> (<c>ASPNETCORE_URLS</c>), else <see cref="FabriqueHost.DefaultUrl"/>.</summary>
    public string? Urls { get; init; }

    /// <summary>"Development" or "Production". Default: <c>ASPNETCORE_ENVIRONMENT</c> or <c>DOTNET_ENVIRONMENT</c>, else by how the program was built.</summary>
    public string? Environment { get; init; }

    /// <summary>Settings by name ("Fabrique:DirectLine:Secret"), over all others.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Last word on what the rooms have registered, for tests and measures.</summary>
    public Action<IServiceCollection>? Adjust { get; init; }
}
