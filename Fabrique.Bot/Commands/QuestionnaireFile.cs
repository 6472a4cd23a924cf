using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Commands;

/// <summary>A file that a coach wrote.</summary>
internal static class QuestionnaireFile
{
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static async Task<CompileResult> CompileAsync(string path, CancellationToken ct) =>
        QuestionnaireCompiler.CompileMarkdown(await File.ReadAllTextAsync(path, ct), Path.GetFileName(path));

    /// <summary>Problems, or warnings where it compiled all the same.</summary>
    public static ImmutableArray<Problem> ProblemsOf(CompileResult result) => result switch
    {
        CompileResult.Compiled compiled => compiled.Warnings,
        CompileResult.Failed failed => failed.Problems,
        _ => throw new UnreachableException(),
    };
}
