using System.CommandLine;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

/// <param name="Draft">Kept to be published later.</param>
internal sealed record QuestionnaireImportSettings(string? DataFolder, string File, bool Draft, bool NewSeries, bool MoveSessions);

/// <summary>Publishes a questionnaire's file, or keeps it as a draft: sessions that are created from now on use what is published.</summary>
internal sealed class QuestionnaireImportCommand : Verb<QuestionnaireImportSettings>
{
    private readonly Argument<string> _file;
    private readonly Option<bool> _draft;
    private readonly Option<bool> _newSeries;
    private readonly Option<bool> _moveSessions;

    public QuestionnaireImportCommand(VerbParts parts)
        : base("import", "QuestionnaireImport", parts)
    {
        Add(_file = VerbArgument.Word(Texts, "File"));
        _draft = Take(VerbOption.Switch(Texts, "--draft", "Draft"));
        _newSeries = Take(VerbOption.Switch(Texts, "--new-series", "NewSeries"));
        _moveSessions = Take(VerbOption.Switch(Texts, "--move-sessions", "MoveSessions"));
    }

    protected override QuestionnaireImportSettings Bind(ParseResult line) => new(
        line.GetValue(Parts.Common.Data), line.GetRequiredValue(_file), line.GetValue(_draft), line.GetValue(_newSeries), line.GetValue(_moveSessions));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireImportSettings settings, CancellationToken ct)
    {
        var file = await QuestionnaireFile.ReadAsync(settings.File, ct);
        var result = QuestionnaireCompiler.CompileFile(file.Content, file.Name);
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        if (result is not CompileResult.Compiled { Questionnaire: var questionnaire }) return new CommandOutcome.Problem("");
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        if (settings.Draft) return await KeepAsync(store, questionnaire, file, ct);
        var publisher = store.Get<IQuestionnairePublisher>();
        var plan = await publisher.PlanAsync(questionnaire, ct);
        var published = await publisher.PublishAsync(new Publication(questionnaire, settings.NewSeries, settings.MoveSessions, file), ct);
        return new PublicationReport(Texts, Console.Error).Tell(plan, published);
    }

    /// <summary>One draft for each form: a newer file takes the place of the one before.</summary>
    private async Task<CommandOutcome> KeepAsync(OperatorStore store, Questionnaire form, AuthoredFile file, CancellationToken ct)
    {
        var drafts = store.Get<IDraftStore>();
        var id = (await drafts.FindByFormAsync(form.Id, ct))?.Summary.Id ?? new DraftId(store.Get<IChance>().NewId());
        var title = form.Say(form.Title, form.DefaultLanguage);
        await drafts.PutAsync(new Draft(new DraftSummary(id, file.Name, form.Id, form.Version, title, 0, Console.Time.GetUtcNow()), file.Content), ct);
        Console.Error.WriteLine(Texts.Format("Publish_DraftKept", form.Id, form.Version));
        return new CommandOutcome.Done();
    }
}
