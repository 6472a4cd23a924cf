using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

/// <summary>A file that came with a message; the channel has read it whole and within its limits.</summary>
/// <param name="Id">What an answer names; no white space.</param>
/// <param name="Name">Safe to show and to save under.</param>
/// <param name="Kind">By the file's own signature; <see cref="FileKind.Unknown"/> is never kept.</param>
internal sealed record ReceivedFile(string Id, string Name, FileKind Kind, ReadOnlyMemory<byte> Content)
{
    /// <summary>10 MiB, as channels.md has it.</summary>
    public const int LargestSize = 10 * 1024 * 1024;

    public const int MostAtOnce = 4;

    private const string Key = "Fabrique.ReceivedFiles";

    /// <summary>Why it did not come whole; it is then of no kind and empty.</summary>
    public FileTrouble Trouble { get; private init; }

    /// <returns>The file with its kind and a safe name, or <see cref="FileTrouble.TooLarge"/>.</returns>
    public static async Task<ReceivedFile> ReadAsync(Stream content, string? name, IChance chance, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (await content.ReadAsync(piece, ct) is var read and > 0)
        {
            if (whole.Length + read > LargestSize)
            {
                return Without(FileTrouble.TooLarge, name);
            }

            whole.Write(piece, 0, read);
        }

        var bytes = whole.ToArray();
        var kind = FileKind.Of(bytes, name ?? "");
        return new ReceivedFile(AnswerValue.File.IdPrefix + chance.NewId(), FileName.Clean(name, kind), kind, bytes);
    }

    /// <summary>A file that is named only, so that the person is told.</summary>
    public static ReceivedFile Without(FileTrouble trouble, string? name) =>
        new("", FileName.Clean(name, FileKind.Unknown), FileKind.Unknown, ReadOnlyMemory<byte>.Empty) { Trouble = trouble };

    /// <summary>The files of this turn's message; empty when none came.</summary>
    public static ImmutableArray<ReceivedFile> In(ITurnContext context) =>
        context.TurnState.TryGetValue(Key, out var found) ? (ImmutableArray<ReceivedFile>)found : [];

    /// <summary>Hands the files to the turn; before it runs.</summary>
    public static void Put(ITurnContext context, ImmutableArray<ReceivedFile> files) => context.TurnState[Key] = files;
}

/// <summary>Why a file did not come whole.</summary>
internal enum FileTrouble
{
    None,
    TooLarge,

    /// <summary>Its place does not give it, or not in time, or is none that files are fetched from.</summary>
    NotFetched,
}
