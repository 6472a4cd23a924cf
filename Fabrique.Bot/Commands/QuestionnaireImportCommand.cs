using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireImportSettings(string? DataFolder, string File);

/// <summary>Publishes a questionnaire's file: sessions that are created from now on use it.</summary>
internal sealed class QuestionnaireImportCommand : Verb<QuestionnaireImportSettings>
{
    private readonly Argument<string> _file;

    public QuestionnaireImportCommand(VerbParts parts)
        : base("import", "QuestionnaireImport", parts) =>
        Add(_file = VerbArgument.Word(Texts, "File"));

    protected override QuestionnaireImportSettings Bind(ParseResult line) =>
        new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_file));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireImportSettings settings, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(settings.File, ct);
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        if (result is not CompileResult.Compiled { Questionnaire: var questionnaire }) return new CommandOutcome.Problem("");
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        await store.Catalog.PublishAsync(questionnaire, ct);
        Console.Error.WriteLine(Texts.Format("Questionnaire_Published", questionnaire.Id, questionnaire.Version));
        return new CommandOutcome.Done();
    }
}
