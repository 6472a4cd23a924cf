using System.CommandLine;
using System.CommandLine.Parsing;

namespace Fabrique.Bot.Commands;

/// <summary>What is wrong with a line that was typed, in one sentence.</summary>
internal static class UsageText
{
    public static string Describe(ParseResult line, CommandTexts texts)
    {
        var command = line.CommandResult.Command;
        return WithWrongCount(line, command, texts)
            ?? Unknown(line, command, texts)
            ?? Missing(line, command, texts)
            ?? line.Errors[0].Message;
    }

    private static string? Unknown(ParseResult line, Command command, CommandTexts texts)
    {
        var taken = command.Arguments.Select(argument => line.GetResult(argument)?.Tokens ?? []).Where(VerbOption.IsOption).Select(tokens => tokens[0].Value);
        if (taken.Concat(line.UnmatchedTokens).FirstOrDefault() is not { } word) return null;
        if (word.StartsWith('-'))
            return texts.WithNearest(texts.Format("Usage_UnknownOption", word), word, HelpText.Options(command).Select(option => option.Name));
        if (command.Subcommands.Count > 0)
            return texts.WithNearest(texts.Format("Usage_UnknownVerb", word), word, command.Subcommands.Select(verb => verb.Name));
        return texts.Format("Usage_ExtraWord", word);
    }

    private static string? WithWrongCount(ParseResult line, Command command, CommandTexts texts)
    {
        foreach (var option in command.Options)
        {
            if (line.GetResult(option) is not { Implicit: false } found) continue;
            if (found.Tokens.Count < option.Arity.MinimumNumberOfValues || VerbOption.IsOption(found.Tokens)) return texts.Format("Usage_NoValue", option.Name);
            if (found.Tokens.Count > option.Arity.MaximumNumberOfValues) return texts.Format("Usage_TooManyValues", option.Name);
        }

        return null;
    }

    private static string? Missing(ParseResult line, Command command, CommandTexts texts)
    {
        if (command.Subcommands.Count > 0 && command is not RootCommand)
            return texts.Format("Usage_NoVerb", HelpText.Path(command), string.Join(", ", command.Subcommands.Select(verb => verb.Name)));
        if (command.Arguments.FirstOrDefault(argument => line.GetResult(argument) is not { Tokens.Count: > 0 }) is { } argument)
            return texts.Format("Usage_NoArgument", argument.HelpName!);
        var option = command.Options.FirstOrDefault(option => option.Required && line.GetResult(option) is null or { Implicit: true });
        return option is { Required: true } ? texts.Format("Usage_NoOption", option.Name) : null;
    }
}
