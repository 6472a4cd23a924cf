using System.CommandLine;
using System.Runtime.CompilerServices;
using Fabrique.Bot.Commands.Checks;

namespace Fabrique.Bot.Commands;

/// <summary>Examines everything that the host needs and says in plain words what is wrong.</summary>
internal sealed class CheckCommand : Verb<ServeOptions>
{
    private readonly Option<string?> _urls;

    public CheckCommand(VerbParts parts)
        : base("check", "Check", parts) =>
        _urls = Take(VerbOption.Urls(Texts));

    protected override ServeOptions Bind(ParseResult line) => new()
    {
        DataFolder = line.GetValue(Parts.Common.Data),
        Urls = line.GetValue(_urls),
        Time = Console.Time,
    };

    protected override async Task<CommandOutcome> RunAsync(ServeOptions settings, CancellationToken ct)
    {
        var isGood = true;
        await foreach (var finding in FindAsync(settings, ct))
        {
            Console.Output.WriteLine($"{Texts[$"Check_{finding.Verdict}"]} {finding.Sentence}");
            isGood &= finding.Verdict != Verdict.Bad;
        }

        return isGood ? new CommandOutcome.Done() : new CommandOutcome.Problem(Texts["Check_Failed"]);
    }

    private async IAsyncEnumerable<Finding> FindAsync(
        ServeOptions settings, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var host = FabriqueHost.Build(settings);
        yield return SettingsCheck.Run(host, Texts);
        yield return TeamsCheck.Run(host.Configuration, host.Environment, Texts);
        yield return ClockCheck.Run(settings.Time, Texts);
        await foreach (var finding in DataCheck.RunAsync(HostSettings.DataFolder(host.Configuration), Console, Texts, ct)) yield return finding;
        foreach (var url in HostSettings.Urls(host.Configuration)) yield return await PortCheck.RunAsync(url, Texts, ct);
    }
}
