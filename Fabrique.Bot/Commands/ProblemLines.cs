using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Commands;

/// <summary>Problems of a questionnaire's file, one a line: sentences, or JSON for programs.</summary>
internal sealed class ProblemLines(CommandTexts texts, bool json)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What has to be mended first, then what is only to be known.</summary>
    public void Write(ImmutableArray<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems.OrderBy(problem => problem.IsWarning)) output.WriteLine(json ? Print(problem) : ProblemText.Describe(problem, texts.Culture));
    }

    private string Print(Problem problem) => JsonSerializer.Serialize(
        new
        {
            problem.File,
            problem.Sheet,
            problem.Row,
            problem.Column,
            problem.Code,
            Found = problem.Arguments,
            Warning = problem.IsWarning,
            Message = ProblemText.Describe(problem, texts.Culture),
        },
        Json);
}
