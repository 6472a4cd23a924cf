using System.CommandLine;
using System.CommandLine.Help;

namespace Fabrique.Bot.Commands;

/// <summary>The program as it is called from a terminal.</summary>
/// <remarks>Exit codes: 0, 1 (a problem that the message explains), 2 (wrong usage). Results on standard output, all else on standard error.</remarks>
internal static class CommandLine
{
    private const int WrongUsage = 2;
    private const string HelpName = "--help";
    private static readonly string[] AboutTheProgram = [HelpName, "-h", "-?", "--version"];

    // A title may well begin with an "at" sign: no word names a file to read words from.
    private static readonly ParserConfiguration Reading = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static Task<int> RunAsync(string[] args) => RunAsync(args, CommandConsole.Standard(), CancellationToken.None);

    public static async Task<int> RunAsync(string[] args, CommandConsole console, CancellationToken ct)
    {
        var texts = new CommandTexts(CommandLanguage.Of(args, console.Variable));
        var line = Root(new VerbParts(console, texts, new CommonOptions(texts))).Parse(WithVerb(args), Reading);
        if (line.GetResult(HelpName) is not null)
        {
            HelpText.Write(line.CommandResult.Command, texts, console.Output);
            return 0;
        }

        if (line.Errors.Count > 0)
        {
            Refuse(line, texts, console.Error);
            return WrongUsage;
        }

        return await line.InvokeAsync(Invocation(line, console), ct);
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Root(VerbParts parts)
    {
        var root = new RootCommand(parts.Texts["Program"]) { parts.Common.Locale };
        foreach (var verb in Verbs(parts)) root.Add(Complete(verb, parts.Common));
        return root;
    }

    /// <summary>What every verb takes comes behind what it takes itself.</summary>
    private static Command Complete(Command command, CommonOptions common)
    {
        foreach (var verb in command.Subcommands) Complete(verb, common);
        if (command.Subcommands.Count == 0) command.Add(common.Data);
        command.Add(common.Locale);
        return command;
    }

    private static IEnumerable<Command> Verbs(VerbParts parts) =>
    [
        new ServeCommand(parts),
        new ExportCommand(parts),
        new VerbGroup("questionnaire", "Questionnaire", parts)
        {
            new QuestionnaireCheckCommand(parts),
            new QuestionnaireImportCommand(parts),
            new QuestionnaireShowCommand(parts),
            new QuestionnaireTryCommand(parts),
            new QuestionnaireDiffCommand(parts),
            new QuestionnaireTemplateCommand(parts),
            new QuestionnairePublishCommand(parts),
            new QuestionnaireArchiveCommand(parts),
            new QuestionnaireListCommand(parts),
        },
        new VerbGroup("session", "Session", parts)
        {
            new SessionCreateCommand(parts),
            new SessionListCommand(parts),
            new SessionCloseCommand(parts),
        },
        new VerbGroup("teams", "Teams", parts) { new TeamsPackageCommand(parts) },
        new CheckCommand(parts),
        new BackupCommand(parts),
        new RestoreCommand(parts),
        new MigrateCommand(parts),
        new EraseCommand(parts),
        new VerbGroup("outbox", "Outbox", parts)
        {
            new OutboxListCommand(parts),
            new OutboxRepliesCommand("retry", "OutboxRetry", parts, (desk, conversation, ct) => desk.RetryAsync(conversation, ct)),
            new OutboxRepliesCommand("drop", "OutboxDrop", parts, (desk, conversation, ct) => desk.DropAsync(conversation, ct)),
        },
    ];

    /// <summary><c>serve</c> is meant where no verb stands: options alone, or nothing.</summary>
    private static string[] WithVerb(string[] args) =>
        (args.Length == 0 || args[0].StartsWith('-')) && !args.Any(AboutTheProgram.Contains) ? [ServeCommand.Verb, .. args] : args;

    private static void Refuse(ParseResult line, CommandTexts texts, TextWriter error)
    {
        error.WriteLine(UsageText.Describe(line, texts));
        error.WriteLine(texts.Format("Usage_SeeHelp", $"{HelpText.Path(line.CommandResult.Command)} {HelpName}"));
    }

    private static InvocationConfiguration Invocation(ParseResult line, CommandConsole console)
    {
        var invocation = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            // Our own faults are thrown, with their place.
            EnableDefaultExceptionHandler = false,
        };
        // The host listens to signals itself, and takes the time to finish what it has begun.
        if (line.CommandResult.Command is ServeCommand) invocation.ProcessTerminationTimeout = null;
        return invocation;
    }
}

/// <summary>A word that only leads to verbs.</summary>
internal sealed class VerbGroup(string name, string key, VerbParts parts) : Command(name, parts.Texts[$"Verb_{key}"]);
