using System.CommandLine;
using System.CommandLine.Help;

namespace Fabrique.Bot.Commands;

/// <summary>Help of one command: what it does, how it is written, what it takes.</summary>
internal static class HelpText
{
    public const string Program = "Fabrique.Bot";

    public static void Write(Command command, CommandTexts texts, TextWriter output)
    {
        output.WriteLine(command.Description);
        Section(output, texts["Help_Usage"], [(Usage(command, texts), "")]);
        Section(output, texts["Help_Verbs"], command.Subcommands.Select(verb => (verb.Name, verb.Description ?? "")));
        Section(output, texts["Help_Arguments"], command.Arguments.Select(argument => (argument.HelpName!, argument.Description ?? "")));
        Section(output, texts["Help_Options"], Options(command).Select(option => (Synopsis(option), Describe(option, texts))));
        if (command is RootCommand) output.WriteLine($"\n{texts["Help_More"]}");
    }

    /// <summary>The words that lead to the command, the program's own first.</summary>
    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : Program;

    /// <summary>What may stand behind the command: its own options, and those of the program as a whole.</summary>
    public static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static string Usage(Command command, CommandTexts texts)
    {
        var verb = command.Subcommands.Count > 0 ? [command is RootCommand ? $"[{texts["Help_Verb"]}]" : texts["Help_Verb"]] : Array.Empty<string>();
        var arguments = command.Arguments.Select(argument => argument.HelpName!);
        var required = command.Options.Where(option => option.Required).Select(Synopsis);
        return string.Join(' ', [Path(command), .. verb, .. arguments, .. required, $"[{texts["Help_OptionsWord"]}]"]);
    }

    private static string Synopsis(Option option) => option.HelpName is { } value && option.Arity.MaximumNumberOfValues > 0
        ? $"{option.Name} {value}"
        : option.Name;

    private static string Describe(Option option, CommandTexts texts) => option switch
    {
        HelpOption => texts["Option_Help"],
        VersionOption => texts["Option_Version"],
        _ => option.Description ?? "",
    };

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string Description)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0) return;
        output.WriteLine($"\n{title}");
        var width = lines.Max(line => line.Name.Length);
        foreach (var (name, description) in lines)
            output.WriteLine($"  {name.PadRight(width)}   {description}".TrimEnd());
    }
}
