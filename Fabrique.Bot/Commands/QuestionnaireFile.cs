using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Commands;

/// <summary>A file that a coach wrote.</summary>
internal static class QuestionnaireFile
{
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static async Task<CompileResult> CompileAsync(string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        return QuestionnaireCompiler.CompileFile(await ReadAsync(file, ct), Path.GetFileName(path));
    }

    /// <summary>Problems, or warnings where it compiled all the same.</summary>
    public static ImmutableArray<Problem> ProblemsOf(CompileResult result) => result switch
    {
        CompileResult.Compiled compiled => compiled.Warnings,
        CompileResult.Failed failed => failed.Problems,
        _ => throw new UnreachableException(),
    };

    // One byte more than is looked at tells that there is too much; a pipe has no length to ask for.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(FileStream file, CancellationToken ct)
    {
        var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = -1; read != 0 && content.Length <= QuestionnaireCompiler.MaxFileLength;)
        {
            read = await file.ReadAsync(buffer, ct);
            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
