using System.CommandLine;

namespace Fabrique.Bot.Commands;

/// <summary>What stands behind a verb without a name of its own.</summary>
internal static class VerbArgument
{
    /// <param name="key">Names the resources: <c>Argument_{key}</c> and <c>Value_{key}</c>.</param>
    public static Argument<string> Word(CommandTexts texts, string key) =>
        new(key) { Description = texts[$"Argument_{key}"], HelpName = texts[$"Value_{key}"], Arity = ArgumentArity.ExactlyOne };
}
