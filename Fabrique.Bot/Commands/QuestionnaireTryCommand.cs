using System.CommandLine;
using Fabrique.Bot.Commands.Trials;
using Fabrique.Bot.Dialogs;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireTrySettings(string File, string Answers);

/// <summary>Goes through a questionnaire's file with answers from another file; no host, no data.</summary>
internal sealed class QuestionnaireTryCommand : Verb<QuestionnaireTrySettings>
{
    private readonly Argument<string> _file;
    private readonly Option<string> _answers;

    public QuestionnaireTryCommand(VerbParts parts)
        : base("try", "QuestionnaireTry", parts)
    {
        Add(_file = VerbArgument.Word(Texts, "File"));
        _answers = Take(VerbOption.Required(Texts, "--answers", "Answers"));
    }

    protected override QuestionnaireTrySettings Bind(ParseResult line) => new(line.GetRequiredValue(_file), line.GetRequiredValue(_answers));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireTrySettings settings, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(settings.File, ct);
        new ProblemLines(Texts, json: false).Write(QuestionnaireFile.ProblemsOf(result), Console.Error);
        if (result is not CompileResult.Compiled { Questionnaire: var questionnaire }) return new CommandOutcome.Problem("");
        var script = await TrialScript.ReadAsync(settings.Answers, ct);
        var context = new RunContext(
            script.Now ?? Console.Time.GetUtcNow(), script.Zone ?? TimeZoneInfo.FindSystemTimeZoneById(new DialogOptions().TimeZone), Texts.Language);
        TrialLine? last = null;
        var files = await script.FilesAsync(questionnaire, Path.GetDirectoryName(Path.GetFullPath(settings.Answers))!, ct);
        foreach (var line in new Trial(questionnaire, script, context, files).Play())
        {
            Console.Output.WriteLine(line.Print());
            last = line;
        }

        foreach (var name in script.Answers.Keys.Where(name => questionnaire.Find(name) is null))
            Console.Error.WriteLine(Texts.WithNearest(Texts.Format("Try_UnknownName", name), name, questionnaire.Questions.Select(question => question.Name)));
        return last is TrialLine.Complete ? new CommandOutcome.Done() : new CommandOutcome.Problem("");
    }
}
