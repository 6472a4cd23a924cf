using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireDiffSettings(string Before, string After);

/// <summary>Says what changed between two files, and whether answers to both can still be put together.</summary>
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

    protected override QuestionnaireDiffSettings Bind(ParseResult line) => new(line.GetRequiredValue(_before), line.GetRequiredValue(_after));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireDiffSettings settings, CancellationToken ct)
    {
        if (await CompileAsync(settings.Before, ct) is not { } before || await CompileAsync(settings.After, ct) is not { } after)
            return new CommandOutcome.Problem("");
        var changes = QuestionnaireDiff.Between(before, after);
        foreach (var change in changes) Console.Output.WriteLine(Line(change));
        Console.Error.WriteLine(Texts[changes.IsEmpty ? "Diff_Same" : $"Diff_{QuestionnaireDiff.KindOf(changes)}"]);
        return new CommandOutcome.Done();
    }

    private async Task<Questionnaire?> CompileAsync(string file, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(file, ct);
        if (result is CompileResult.Compiled compiled) return compiled.Questionnaire;
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        return null;
    }

    private string Line(Change change)
    {
        var what = $"{Texts[$"Kind_{change.Kind}"]}\t{Texts[$"Change_{change.Reason}"]}";
        return change.Subject.Length == 0 ? what : $"{what}\t{change.Subject}";
    }
}
