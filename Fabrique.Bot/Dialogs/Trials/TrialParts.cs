using System.Collections.Immutable;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Trials;

/// <summary>When and in which language a trial began; the same for all of it.</summary>
internal sealed record TrialStart(string Seed, DateTimeOffset Begun, string Language)
{
    /// <summary>Seeds what is drawn by chance, and names nothing that is stored.</summary>
    public ResponseId Response => new($"essai-{Seed}");
}

/// <summary>What was said once.</summary>
/// <param name="Text">Typed, or of a button; "" with a file.</param>
internal sealed record TrialSaid(string Text, TrialFile? File = null);

/// <summary>What is remembered of a file that was sent to a trial: enough to take or refuse it again. Its content is thrown away.</summary>
internal sealed record TrialFile(string Name, string Family, string ContentType, string Extension)
{
    public static TrialFile Of(ReadOnlySpan<byte> content, string name)
    {
        var kind = FileKind.Of(content, name);
        return new TrialFile(FileName.Clean(name, kind), kind.Family, kind.ContentType, kind.Extension);
    }

    public ReceivedFile Received() => new(AnswerValue.File.IdPrefix + "essai", Name, new FileKind(Family, ContentType, Extension), ReadOnlyMemory<byte>.Empty);
}

/// <summary>A message of the conversation, in plain text.</summary>
internal sealed record TrialMessage(bool IsBot, string Text);

/// <summary>A trial as it stands.</summary>
/// <param name="Buttons">What the last message offers.</param>
/// <param name="ExpectsFile">Something is to be attached.</param>
/// <param name="Values">By name, once it was sent.</param>
internal sealed record TrialShown(
    ImmutableArray<TrialMessage> Lines, ImmutableArray<string> Buttons, bool IsOver, bool ExpectsFile, ImmutableArray<(string Name, string Value)> Values);
