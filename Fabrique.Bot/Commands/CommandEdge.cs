using System.Diagnostics;
using Fabrique.Bot.Commands.Trials;
using Fabrique.Data.Storage;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Commands;

/// <summary>Where a command's end becomes an exit code, and broken surroundings become a sentence.</summary>
internal static class CommandEdge
{
    /// <summary>As shells report a command that Ctrl+C ended.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(Func<Task<CommandOutcome>> command, VerbParts parts)
    {
        try
        {
            return Tell(await command(), parts.Console);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception fault) when (Surroundings.Describe(fault, parts.Texts) is { } sentence)
        {
            return Tell(new CommandOutcome.Problem(sentence), parts.Console);
        }
    }

    private static int Tell(CommandOutcome outcome, CommandConsole console)
    {
        var message = outcome switch
        {
            CommandOutcome.Done => "",
            CommandOutcome.Problem problem => problem.Message,
            CommandOutcome.Misuse misuse => misuse.Message,
            _ => throw new UnreachableException(),
        };
        if (message.Length > 0) console.Error.WriteLine(message);
        return outcome.ExitCode;
    }
}

/// <summary>What is wrong around the program, as a sentence that says what to do.</summary>
internal static class Surroundings
{
    /// <returns>Null when the fault is ours: then it is thrown, with its place.</returns>
    public static string? Describe(Exception fault, CommandTexts texts) => fault switch
    {
        StoreRefusedException refused => texts.Format($"Store_{refused.Refusal}", refused.Detail),
        TrialScriptException bad => texts.Format("Try_BadAnswers", bad.Message),
        NoDataException none => texts.Format("Store_Missing", none.Folder),
        StoreBusyException => texts["Store_Busy"],
        StoreUnavailableException { Outage: StoreOutage.Away } => texts["Store_Unavailable"],
        StoreUnavailableException away => texts[$"Store_{away.Outage}"],
        OptionsValidationException invalid => texts.Format("Settings_Invalid", string.Join(' ', invalid.Failures)),
        AggregateException { InnerExceptions: var all } when all.All(one => one is OptionsValidationException) =>
            string.Join('\n', all.Select(one => Describe(one, texts))),
        TimeZoneNotFoundException unknown => texts.Format("Settings_Invalid", unknown.Message),
        FileNotFoundException { FileName: { } file } => texts.Format("File_Missing", file),
        IOException or UnauthorizedAccessException => texts.Format("File_Failed", fault.Message),
        _ => null,
    };
}
