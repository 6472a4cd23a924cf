using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands;

/// <param name="Source">A file, or the id of a published questionnaire.</param>
/// <param name="Flow">As a diagram (Mermaid) rather than as a text.</param>
internal sealed record QuestionnaireShowSettings(string? DataFolder, string Source, bool Flow);

/// <summary>Prints a questionnaire as a person would read it.</summary>
internal sealed class QuestionnaireShowCommand : Verb<QuestionnaireShowSettings>
{
    private readonly Argument<string> _source;
    private readonly Option<bool> _flow;

    public QuestionnaireShowCommand(VerbParts parts)
        : base("show", "QuestionnaireShow", parts)
    {
        Add(_source = VerbArgument.Word(Texts, "FileOrId"));
        _flow = Take(VerbOption.Switch(Texts, "--flow", "Flow"));
    }

    protected override QuestionnaireShowSettings Bind(ParseResult line) =>
        new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_source), line.GetValue(_flow));

    protected override Task<CommandOutcome> RunAsync(QuestionnaireShowSettings settings, CancellationToken ct) =>
        QuestionnaireFile.IsNamed(settings.Source) ? ShowFileAsync(settings, ct) : ShowPublishedAsync(settings, ct);

    private async Task<CommandOutcome> ShowFileAsync(QuestionnaireShowSettings settings, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(settings.Source, ct);
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        return result is CompileResult.Compiled { Questionnaire: var questionnaire }
            ? Show(questionnaire, settings.Flow)
            : new CommandOutcome.Problem("");
    }

    private async Task<CommandOutcome> ShowPublishedAsync(QuestionnaireShowSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        return await store.FindFormAsync(settings.Source, ct) is { } questionnaire
            ? Show(questionnaire, settings.Flow)
            : await store.UnknownFormAsync(settings.Source, Texts, ct);
    }

    private CommandOutcome.Done Show(Questionnaire questionnaire, bool flow)
    {
        if (flow) Console.Output.Write(FlowDiagram.Mermaid(questionnaire, Texts.Language));
        else new QuestionnaireReading(questionnaire, Texts).Write(Console.Output);
        return new CommandOutcome.Done();
    }
}
