using System.CommandLine;

namespace Fabrique.Bot.Commands;

internal sealed record TeamsPackageSettings(string AppId, string Host, string Out);

/// <summary>Makes the zip that Teams installs; its path is all that stands on standard output.</summary>
internal sealed class TeamsPackageCommand : Verb<TeamsPackageSettings>
{
    private const string DefaultFile = "fabrique-teams.zip";

    private readonly Option<string> _appId;
    private readonly Option<string> _host;
    private readonly Option<string?> _out;

    public TeamsPackageCommand(VerbParts parts)
        : base("package", "TeamsPackage", parts)
    {
        _appId = Take(VerbOption.Required(Texts, "--app-id", "AppId"));
        _host = Take(VerbOption.Required(Texts, "--host", "Host"));
        _out = Take(VerbOption.Word(Texts, "--out", "PackageOut"));
    }

    protected override TeamsPackageSettings Bind(ParseResult line) => new(
        line.GetRequiredValue(_appId), line.GetRequiredValue(_host), line.GetValue(_out) ?? DefaultFile);

    protected override async Task<CommandOutcome> RunAsync(TeamsPackageSettings settings, CancellationToken ct)
    {
        if (!Guid.TryParse(settings.AppId, out var appId)) return new CommandOutcome.Misuse(Texts.Format("Teams_NotAnAppId", settings.AppId));
        if (!TeamsPackage.IsHost(settings.Host)) return new CommandOutcome.Misuse(Texts.Format("Teams_NotAHost", settings.Host));
        await TeamsPackage.WriteAsync(settings.Out, appId, settings.Host, ct);
        Console.Output.WriteLine(Path.GetFullPath(settings.Out));
        Console.Error.WriteLine(Texts["Teams_Next"]);
        return new CommandOutcome.Done();
    }
}
