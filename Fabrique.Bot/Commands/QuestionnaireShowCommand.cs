using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands;

/// <param name="Source">A file, or the id of a published questionnaire.</param>
internal sealed record QuestionnaireShowSettings(string? DataFolder, string Source);

/// <summary>Prints a questionnaire as a person would read it.</summary>
internal sealed class QuestionnaireShowCommand : Verb<QuestionnaireShowSettings>
{
    private readonly Argument<string> _source;

    public QuestionnaireShowCommand(VerbParts parts)
        : base("show", "QuestionnaireShow", parts) =>
        Add(_source = VerbArgument.Word(Texts, "FileOrId"));

    protected override QuestionnaireShowSettings Bind(ParseResult line) =>
        new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_source));

    protected override Task<CommandOutcome> RunAsync(QuestionnaireShowSettings settings, CancellationToken ct) =>
        LooksLikeFile(settings.Source) ? ShowFileAsync(settings.Source, ct) : ShowPublishedAsync(settings, ct);

    private static bool LooksLikeFile(string source) => File.Exists(source) || Path.GetExtension(source).Length > 0;

    private async Task<CommandOutcome> ShowFileAsync(string file, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(file, ct);
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        return result is CompileResult.Compiled { Questionnaire: var questionnaire }
            ? Show(questionnaire)
            : new CommandOutcome.Problem("");
    }

    private async Task<CommandOutcome> ShowPublishedAsync(QuestionnaireShowSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        return await store.FindFormAsync(settings.Source, ct) is { } questionnaire
            ? Show(questionnaire)
            : await store.UnknownFormAsync(settings.Source, Texts, ct);
    }

    private CommandOutcome.Done Show(Questionnaire questionnaire)
    {
        new QuestionnaireReading(questionnaire, Texts).Write(Console.Output);
        return new CommandOutcome.Done();
    }
}
