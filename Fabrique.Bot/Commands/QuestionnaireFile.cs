using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

/// <summary>A file that a coach wrote.</summary>
internal static class QuestionnaireFile
{
    /// <summary>Whether a word of the command line means a file, and not the id of what is published.</summary>
    public static bool IsNamed(string source) => File.Exists(source) || Path.GetExtension(source).Length > 0;

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static async Task<CompileResult> CompileAsync(string path, CancellationToken ct)
    {
        var file = await ReadAsync(path, ct);
        return QuestionnaireCompiler.CompileFile(file.Content, file.Name);
    }

    /// <summary>The file as it is; of one that is too long, enough to tell.</summary>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static async Task<AuthoredFile> ReadAsync(string path, CancellationToken ct)
    {
        // A folder would be told as a file that one has no right to.
        if (Directory.Exists(path)) throw new FileNotFoundException(null, path);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
        return new AuthoredFile(Path.GetFileName(path), await ReadAsync(file, ct));
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
