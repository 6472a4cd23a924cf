using System.CommandLine;

namespace Fabrique.Bot.Commands;

/// <summary>Options that every verb takes.</summary>
internal sealed class CommonOptions(CommandTexts texts)
{
    public Option<string?> Data { get; } = VerbOption.Word(texts, "--data", "Data");

    public Option<string?> Locale { get; } = VerbOption.OneOf(texts, CommandLanguage.Option, "Locale", CommandLanguage.French, CommandLanguage.English);
}
