using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Fabrique.Bot.Pages;

/// <summary>The files of wwwroot, which the build puts beside the program; those of wwwroot/lib come from npm and may be missing.</summary>
internal sealed class BrowserFiles : IDisposable
{
    private const string Compressed = ".br";
    private const string VersionQuery = "v";
    private const string VersionFolder = "/v";

    private readonly PhysicalFileProvider _files;

    /// <param name="folder">An existing folder.</param>
    public BrowserFiles(string folder)
    {
        _files = new PhysicalFileProvider(folder);
        HasChat = _files.GetFileInfo("lib/webchat.js").Exists;
        HasStateLook = _files.GetFileInfo("lib/logo.main.min.css").Exists;
        Version = VersionOf(folder);
    }

    public static BrowserFiles BesideProgram => new(Path.Combine(AppContext.BaseDirectory, "wwwroot"));

    /// <summary>Changes with what styles and scripts say: under it they are kept by browsers for good.</summary>
    public string Version { get; }

    /// <summary>Web Chat was there when the program was built.</summary>
    public bool HasChat { get; }

    /// <summary>The State's mark and fonts were there when the program was built.</summary>
    public bool HasStateLook { get; }

    /// <summary>Options that serve the files, scripts compressed where the browser takes it.</summary>
    public StaticFileOptions Options()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[Compressed] = "text/javascript";
        return new StaticFileOptions { FileProvider = _files, ContentTypeProvider = types, OnPrepareResponse = Prepare };
    }

    /// <summary>Where a file stands under its version: scripts that name each other by relative addresses are then kept for good too.</summary>
    /// <param name="file">Below wwwroot: "js/chat.js".</param>
    public string At(string file) => $"~{VersionFolder}/{Version}/{file}";

    /// <summary>Files under a version are those of wwwroot; another version's, of a page from before, are those of today.</summary>
    public Task FindVersionAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(VersionFolder, out var rest) && rest.Value is { Length: > 1 } path && path.IndexOf('/', 1) is > 0 and var end)
        {
            context.Request.Path = path[end..];
            if (path[1..end] == Version) context.Items[VersionFolder] = Version;
        }

        return next(context);
    }

    /// <summary>Leads a browser that takes Brotli to the compressed copy, where there is one.</summary>
    public Task PreferCompressedAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/lib")
            && context.Request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "br" && encoding.Quality is not 0)
            && _files.GetFileInfo(path + Compressed).Exists)
        {
            context.Request.Path = path + Compressed;
        }

        return next(context);
    }

    public void Dispose() => _files.Dispose();

    private static string VersionOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { "css", "js", "lib" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
            .SelectMany(Directory.GetFiles).Where(file => Path.GetExtension(file) is ".css" or ".js").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        var fromNpm = file.Context.Request.Path.StartsWithSegments("/lib");
        var isVersioned = file.Context.Items.ContainsKey(VersionFolder) || file.Context.Request.Query.ContainsKey(VersionQuery);
        headers.CacheControl = isVersioned ? "public, max-age=31536000, immutable"
            : fromNpm ? "public, max-age=86400" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        if (file.File.Name.EndsWith(Compressed, StringComparison.Ordinal))
            headers.ContentEncoding = "br";
        if (fromNpm)
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
    }
}
