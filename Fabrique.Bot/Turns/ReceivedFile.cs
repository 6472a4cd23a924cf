using System.Collections.Immutable;
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

    /// <summary>The files of this turn's message; empty when none came.</summary>
    public static ImmutableArray<ReceivedFile> In(ITurnContext context) =>
        context.TurnState.TryGetValue(Key, out var found) ? (ImmutableArray<ReceivedFile>)found : [];

    /// <summary>Hands the files to the turn; before it runs.</summary>
    public static void Put(ITurnContext context, ImmutableArray<ReceivedFile> files) => context.TurnState[Key] = files;
}
