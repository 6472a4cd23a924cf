using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

/// <summary>A data folder as an operator's commands use it, without a host.</summary>
internal sealed class OperatorFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Data => _folder.File("data");

    /// <summary>A file beside the data.</summary>
    public string File(string name) => _folder.File(name);

    public Task<CommandRun> RunAsync(params string[] args) => CommandTester.RunAsync([.. args, "--data", Data]);

    /// <returns>The new session's code.</returns>
    public async Task<string> CreateSessionAsync(params string[] options)
    {
        var run = await RunAsync(["session", "create", "--questionnaire", "retour", .. options]);
        return run.Output.TrimEnd('\n');
    }

    /// <summary>A text without what is another one each time.</summary>
    public string Steady(string text) => text.Replace(Data, "/donnees", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
