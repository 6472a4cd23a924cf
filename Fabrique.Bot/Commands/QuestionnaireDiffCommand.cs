using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands;

/// <param name="Before">A file, or the id of a published questionnaire; <paramref name="After"/> too.</param>
internal sealed record QuestionnaireDiffSettings(string? DataFolder, string Before, string After);

/// <summary>Says what changed between two questionnaires, and whether answers to both can still be put together.</summary>
internal sealed class QuestionnaireDiffCommand : Verb<QuestionnaireDiffSettings>
{
    private readonly Argument<string> _before;
    private readonly Argument<string> _after;

    public QuestionnaireDiffCommand(VerbParts parts)
        : base("diff", "QuestionnaireDiff", parts)
    {
        Add(_before = VerbArgument.Word(Texts, "Before"));
        Add(_after = VerbArgument.Word(Texts, "After"));
    }

    protected override QuestionnaireDiffSettings Bind(ParseResult line) =>
        new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_before), line.GetRequiredValue(_after));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireDiffSettings settings, CancellationToken ct)
    {
        var (before, refused) = await FindAsync(settings, settings.Before, ct);
        if (before is null) return refused!;
        (var after, refused) = await FindAsync(settings, settings.After, ct);
        if (after is null) return refused!;
        var changes = QuestionnaireDiff.Between(before, after);
        ChangeLines.Write(changes, Texts, Console.Output);
        Console.Error.WriteLine(Texts[changes.IsEmpty ? "Diff_Same" : $"Diff_{QuestionnaireDiff.KindOf(changes)}"]);
        return new CommandOutcome.Done();
    }

    private Task<(Questionnaire? Form, CommandOutcome? Refused)> FindAsync(QuestionnaireDiffSettings settings, string source, CancellationToken ct) =>
        QuestionnaireFile.IsNamed(source) ? CompileAsync(source, ct) : FindPublishedAsync(settings, source, ct);

    private async Task<(Questionnaire? Form, CommandOutcome? Refused)> CompileAsync(string file, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(file, ct);
        if (result is CompileResult.Compiled compiled) return (compiled.Questionnaire, null);
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        return (null, new CommandOutcome.Problem(""));
    }

    private async Task<(Questionnaire? Form, CommandOutcome? Refused)> FindPublishedAsync(QuestionnaireDiffSettings settings, string id, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        return await store.FindFormAsync(id, ct) is { } form ? (form, null) : (null, await store.UnknownFormAsync(id, Texts, ct));
    }
}
