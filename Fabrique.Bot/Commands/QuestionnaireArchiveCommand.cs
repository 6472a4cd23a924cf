using System.CommandLine;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

/// <param name="Undo">Offered again.</param>
internal sealed record QuestionnaireArchiveSettings(string? DataFolder, string Form, bool Undo);

/// <summary>Takes a form out of what is offered for new sessions; its sessions and answers stay.</summary>
internal sealed class QuestionnaireArchiveCommand : Verb<QuestionnaireArchiveSettings>
{
    private readonly Argument<string> _form;
    private readonly Option<bool> _undo;

    public QuestionnaireArchiveCommand(VerbParts parts)
        : base("archive", "QuestionnaireArchive", parts)
    {
        Add(_form = VerbArgument.Word(Texts, "Form"));
        _undo = Take(VerbOption.Switch(Texts, "--undo", "Undo"));
    }

    protected override QuestionnaireArchiveSettings Bind(ParseResult line) =>
        new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_form), line.GetValue(_undo));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireArchiveSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        if (!await store.Get<IQuestionnairePublisher>().ArchiveAsync(settings.Form, !settings.Undo, ct))
            return await store.UnknownFormAsync(settings.Form, Texts, ct);
        Console.Error.WriteLine(Texts.Format(settings.Undo ? "Archive_Undone" : "Archive_Done", settings.Form));
        return new CommandOutcome.Done();
    }
}
