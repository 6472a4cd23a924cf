using System.Collections.Concurrent;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>What tapes of the same kind of thing have in common: the kinds of their tokens, the names of properties and types. Never what
/// somebody said. Kept once for all of them: thousands of conversations stand at the same step of the same dialog.</summary>
internal sealed class TokenShape
{
    private const int WithName = 0x40;
    private const int WithValue = 0x80;

    /// <summary>Longer ones hold lists, which are seldom of the same length.</summary>
    private const int LongestShared = 1024;

    /// <summary>In characters: what is kept for later never grows with what a sender calls things.</summary>
    private const int LongestNames = 16 * 1024;
    private const int MostShared = 256;

    private static readonly ConcurrentDictionary<int, TokenShape> Shared = new();

    private TokenShape(byte[] kinds, string[] names) => (Kinds, Names) = (kinds, names);

    /// <summary>What each token is, and whether the next of the names or of the tape's values is its own.</summary>
    public byte[] Kinds { get; }

    public string[] Names { get; }

    public bool IsObject => Kinds.Length > 0 && Kind(Kinds[0]) == JsonToken.StartObject;

    public static byte Plain(JsonToken kind) => (byte)kind;

    public static byte Named(JsonToken kind) => (byte)((int)kind | WithName);

    public static byte Valued(JsonToken kind) => (byte)((int)kind | WithValue);

    public static JsonToken Kind(byte kind) => (JsonToken)(kind & ~(WithName | WithValue));

    public static bool HasName(byte kind) => (kind & WithName) != 0;

    public static bool HasValue(byte kind) => (kind & WithValue) != 0;

    /// <summary>The shape with these tokens: the one that others have, where there is one.</summary>
    public static TokenShape Of(ReadOnlySpan<byte> kinds, ReadOnlySpan<string> names)
    {
        if (kinds.Length > LongestShared || Length(names) > LongestNames)
            return new TokenShape(kinds.ToArray(), names.ToArray());
        var hash = Hash(kinds, names);
        if (Shared.TryGetValue(hash, out var shared) && shared.Says(kinds, names))
            return shared;

        // What is no longer met goes with the rest; what is met comes back at its next tape.
        if (Shared.Count >= MostShared)
            Shared.Clear();
        return Shared[hash] = new TokenShape(kinds.ToArray(), names.ToArray());
    }

    public bool Says(TokenShape other) => this == other || Says(other.Kinds, other.Names);

    private bool Says(ReadOnlySpan<byte> kinds, ReadOnlySpan<string> names) => kinds.SequenceEqual(Kinds) && names.SequenceEqual(Names);

    private static int Length(ReadOnlySpan<string> names)
    {
        var length = 0;
        foreach (var name in names)
            length += name.Length;
        return length;
    }

    /// <remarks>Of lengths and first letters: what it says is compared anyway.</remarks>
    private static int Hash(ReadOnlySpan<byte> kinds, ReadOnlySpan<string> names)
    {
        var hash = new HashCode();
        hash.AddBytes(kinds);
        foreach (var name in names)
            hash.Add((name.Length << 16) + (name.Length == 0 ? 0 : name[0]));
        return hash.ToHashCode();
    }
}
