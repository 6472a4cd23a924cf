using System.CommandLine;

namespace Fabrique.Bot.Commands;

/// <summary>What stands behind a verb without a name of its own.</summary>
internal static class VerbArgument
{
    /// <param name="key">Names the resources: <c>Argument_{key}</c> and <c>Value_{key}</c>.</param>
    /// <remarks>A word that begins like an option is one that does not exist, and never a file: "--out" where there is no such option.</remarks>
    public static Argument<string> Word(CommandTexts texts, string key)
    {
        var word = new Argument<string>(key) { Description = texts[$"Argument_{key}"], HelpName = texts[$"Value_{key}"], Arity = ArgumentArity.ExactlyOne };
        word.Validators.Add(found =>
        {
            if (VerbOption.IsOption(found.Tokens)) found.AddError(word.Name);
        });
        return word;
    }
}
