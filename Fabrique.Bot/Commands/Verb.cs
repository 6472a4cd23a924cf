using System.CommandLine;

namespace Fabrique.Bot.Commands;

/// <summary>What all verbs are made with.</summary>
internal sealed record VerbParts(CommandConsole Console, CommandTexts Texts, CommonOptions Common);

/// <summary>One verb of the command line: its options, bound to settings, and what it does with them.</summary>
/// <typeparam name="TSettings">What the line asks for, checked.</typeparam>
internal abstract class Verb<TSettings> : Command
{
    /// <param name="key">Names the description in the resources: <c>Verb_{key}</c>.</param>
    protected Verb(string name, string key, VerbParts parts)
        : base(name, parts.Texts[$"Verb_{key}"])
    {
        Parts = parts;
        SetAction((line, ct) => CommandEdge.RunAsync(() => RunAsync(Bind(line), ct), parts));
    }

    protected VerbParts Parts { get; }

    protected CommandTexts Texts => Parts.Texts;

    protected CommandConsole Console => Parts.Console;

    protected abstract TSettings Bind(ParseResult line);

    protected abstract Task<CommandOutcome> RunAsync(TSettings settings, CancellationToken ct);

    protected Option<T> Take<T>(Option<T> option)
    {
        Add(option);
        return option;
    }
}
