using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireCheckSettings(string File, bool Json);

/// <summary>Tells all that an author has to mend in a questionnaire's file; no host, no data.</summary>
internal sealed class QuestionnaireCheckCommand : Verb<QuestionnaireCheckSettings>
{
    private readonly Argument<string> _file;
    private readonly Option<bool> _json;

    public QuestionnaireCheckCommand(VerbParts parts)
        : base("check", "QuestionnaireCheck", parts)
    {
        Add(_file = VerbArgument.Word(Texts, "File"));
        _json = Take(VerbOption.Switch(Texts, "--json", "Json"));
    }

    protected override QuestionnaireCheckSettings Bind(ParseResult line) => new(line.GetRequiredValue(_file), line.GetValue(_json));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireCheckSettings settings, CancellationToken ct)
    {
        var result = await QuestionnaireFile.CompileAsync(settings.File, ct);
        var problems = new ProblemLines(Texts, settings.Json);
        problems.Write(QuestionnaireFile.ProblemsOf(result), Console.Output);
        if (result is CompileResult.Failed failed) return new CommandOutcome.Problem(Told(failed));
        Console.Error.WriteLine(Texts.Format("Questionnaire_Good", settings.File));
        return new CommandOutcome.Done();
    }

    // Where nothing but mistakes is told, there is nothing to tell apart.
    private string Told(CompileResult.Failed failed)
    {
        var remarks = failed.Problems.Count(problem => problem.IsWarning);
        return remarks == 0 ? "" : Texts.Format("Questionnaire_ToMend", failed.Problems.Length - remarks, remarks);
    }
}
