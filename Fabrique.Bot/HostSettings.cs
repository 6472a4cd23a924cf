using System.Net;
using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Operations;
using Fabrique.Data.Storage;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot;

/// <summary>Where the host's settings come from: what it is started with, then the environment, then defaults.</summary>
internal static class HostSettings
{
    private const string DataKey = "Fabrique:Data";
    private const string StorageKey = "Fabrique:Storage";
    private const string PostgresKey = "Fabrique:Postgres";
    private const string PostgresName = "postgres";
    private const long LargestBody = 256 * 1024;

    /// <summary>Development for a program that was built to be worked on, Production for one that was built to be used.</summary>
    private static readonly string BuiltFor =
#if DEBUG
        Environments.Development;
#else
        Environments.Production;
#endif

    public static string DefaultEnvironment() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? BuiltFor;

    /// <summary>An absolute path: the one that is told, else the variable <c>Fabrique__Data</c>, else the platform's folder.</summary>
    public static string DataFolder(string? told, Func<string, string?> variable) =>
        Path.GetFullPath(told ?? variable("Fabrique__Data") ?? Fabrique.Data.Storage.DataFolder.Default());

    /// <summary>The same for a host that is set up.</summary>
    public static string DataFolder(IConfiguration configuration) => DataFolder(configuration[DataKey], _ => null);

    /// <summary>Where the store is: the SQLite file of the data folder, or the PostgreSQL that <c>Fabrique:Storage</c> and <c>Fabrique:Postgres</c> name.</summary>
    /// <exception cref="OptionsValidationException">The two do not go together.</exception>
    public static StorageOptions Storage(IConfiguration configuration) =>
        Storage(DataFolder(configuration), configuration[StorageKey], configuration[PostgresKey]);

    /// <summary>The same for a command.</summary>
    public static StorageOptions Storage(string? folder, Func<string, string?> variable) =>
        Storage(DataFolder(folder, variable), variable("Fabrique__Storage"), variable("Fabrique__Postgres"));

    private static StorageOptions Storage(string folder, string? kind, string? postgres) => kind switch
    {
        null or "" or "sqlite" => new StorageOptions { Folder = folder },
        PostgresName when !string.IsNullOrWhiteSpace(postgres) => new StorageOptions { Folder = folder, Postgres = postgres },
        PostgresName => throw Invalid($"{PostgresKey}: -"),
        _ => throw Invalid($"{StorageKey}: {kind}"),
    };

    private static OptionsValidationException Invalid(string setting) => new(StorageKey, typeof(StorageOptions), [setting]);

    /// <summary>The time zone of dates that people say.</summary>
    /// <exception cref="TimeZoneNotFoundException">The setting names none.</exception>
    public static TimeZoneInfo TimeZone(IConfiguration configuration) =>
        TimeZoneInfo.FindSystemTimeZoneById(configuration["Fabrique:TimeZone"] ?? new DialogOptions().TimeZone);

    /// <summary>In Development everybody may try everything.</summary>
    public static void Apply(DialogOptions dialogs, IConfiguration configuration, IHostEnvironment environment)
    {
        dialogs.AgentsOnWeb = configuration.GetValue("Fabrique:AgentsOnWeb", environment.IsDevelopment());
        dialogs.TimeZone = TimeZone(configuration).Id;
        foreach (var coach in configuration.GetSection("Fabrique:Teams:Coaches").Get<string[]>() ?? []) dialogs.Coaches.Add(coach);
    }

    /// <summary>Where the host listens.</summary>
    public static IReadOnlyList<string> Urls(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The address that this machine's browser opens, where the host listens on all of them.</summary>
    public static string Reachable(BindingAddress address)
    {
        var isEverywhere = address.Host is "*" or "+"
            || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
        return $"{address.Scheme}://{(isEverywhere ? "localhost" : address.Host)}:{address.Port}";
    }

    public static void Apply(WebApplicationBuilder builder, ServeOptions options)
    {
        builder.Logging.AddHostLogging(builder.Environment);
        builder.Configuration.AddInMemoryCollection(options.Settings);
        if (options.DataFolder is { } folder) builder.Configuration[DataKey] = folder;
        ListenOn(builder, options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }

    private static void ListenOn(WebApplicationBuilder builder, string? urls)
    {
        string[] otherWays = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        var isSet = otherWays.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (urls is not null) builder.WebHost.UseUrls(urls);
        else if (!isSet) builder.WebHost.UseUrls(FabriqueHost.DefaultUrl);
    }
}
