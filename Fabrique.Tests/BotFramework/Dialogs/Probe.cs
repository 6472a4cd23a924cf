using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>A recorded question and answer: <c>NUM en-us double 'twelve' -> 12.0</c>.</summary>
internal sealed partial record Probe(string Kind, string Culture, string Type, string Text, string Expected)
{
    /// <summary>The colours of the recordings.</summary>
    private static readonly List<Choice> Colours =
    [
        new("red") { Synonyms = ["rouge", "crimson"] }, new("dark green"), new("blue"), new("4"),
    ];

    public string Key => $"{Kind} {Culture} {Type} {Text}";

    public static IEnumerable<Probe> Read(string name) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "BotFramework", name))
        where line.Length > 0 && line[0] != '#'
        let read = Line().Match(line)
        select read.Success
            ? new Probe(
                read.Groups["kind"].Value,
                read.Groups["culture"].Value,
                read.Groups["type"].Value,
                read.Groups["text"].Value,
                read.Groups["value"].Success ? read.Groups["value"].Value : "no match")
            : throw new FormatException($"{name}: {line}");

    public Task<string> RunAsync(bool strict)
    {
        var asked = new Asked(Prompt(), new PromptOptions
        {
            Prompt = MessageFactory.Text("Which?"),
            Choices = Kind == "CHOICE" ? Colours : null,
        });
        return asked.AnswerAsync(Culture, Text, strict);
    }

    private Dialog Prompt() => (Kind, Type) switch
    {
        ("NUM", "int") => new NumberPrompt<int>("p"),
        ("NUM", "long") => new NumberPrompt<long>("p"),
        ("NUM", "float") => new NumberPrompt<float>("p"),
        ("NUM", "decimal") => new NumberPrompt<decimal>("p"),
        ("NUM", _) => new NumberPrompt<double>("p"),
        ("CONFIRM", _) => new ConfirmPrompt("p"),
        ("CHOICE", _) => new ChoicePrompt("p"),
        _ => new DateTimePrompt("p"),
    };

    [GeneratedRegex("^(?<kind>[A-Z]+) (?<culture>[a-z]+-[a-z]+) (?:(?<type>[a-z]+) )?'(?<text>.*)' (?:-> (?<value>.*)|no match)$")]
    private static partial Regex Line();
}
