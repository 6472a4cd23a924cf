using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnairePublishSettings(string? DataFolder, string Form, bool NewSeries, bool MoveSessions);

/// <summary>Publishes the draft of a form that was imported, or sent in the coaches' space.</summary>
internal sealed class QuestionnairePublishCommand : Verb<QuestionnairePublishSettings>
{
    private readonly Argument<string> _form;
    private readonly Option<bool> _newSeries;
    private readonly Option<bool> _moveSessions;

    public QuestionnairePublishCommand(VerbParts parts)
        : base("publish", "QuestionnairePublish", parts)
    {
        Add(_form = VerbArgument.Word(Texts, "Form"));
        _newSeries = Take(VerbOption.Switch(Texts, "--new-series", "NewSeries"));
        _moveSessions = Take(VerbOption.Switch(Texts, "--move-sessions", "MoveSessions"));
    }

    protected override QuestionnairePublishSettings Bind(ParseResult line) => new(
        line.GetValue(Parts.Common.Data), line.GetRequiredValue(_form), line.GetValue(_newSeries), line.GetValue(_moveSessions));

    protected override async Task<CommandOutcome> RunAsync(QuestionnairePublishSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        if (await store.Get<IDraftStore>().FindByFormAsync(settings.Form, ct) is not { } draft)
            return await UnknownDraftAsync(store, settings.Form, ct);
        var result = QuestionnaireCompiler.CompileFile(draft.Content, draft.Summary.FileName);
        if (result is not CompileResult.Compiled { Questionnaire: var questionnaire })
        {
            // A draft that compiled once is not refused but by a newer program.
            new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
            return new CommandOutcome.Problem("");
        }

        var publisher = store.Get<IQuestionnairePublisher>();
        var plan = await publisher.PlanAsync(questionnaire, ct);
        var publication = new Publication(questionnaire, settings.NewSeries, settings.MoveSessions, draft.File, draft.Summary.Id);
        return new PublicationReport(Texts, Console.Error).Tell(plan, await publisher.PublishAsync(publication, ct));
    }

    private async Task<CommandOutcome> UnknownDraftAsync(OperatorStore store, string form, CancellationToken ct)
    {
        var known = (await store.Get<IDraftStore>().ListAsync(ct)).Select(draft => draft.FormId).Where(id => id.Length > 0).Distinct().ToList();
        var told = known.Count == 0 ? Texts.Format("Publish_NoDraft", form) : Texts.Format("Publish_UnknownDraft", form, string.Join(", ", known));
        return new CommandOutcome.Misuse(Texts.WithNearest(told, form, known));
    }
}
