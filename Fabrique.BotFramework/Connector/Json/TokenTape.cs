using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>JSON as the serializer speaks it, token by token and with its own values (an int stays an int): a fraction of what a tree of
/// tokens takes. Many may read it.</summary>
internal sealed class TokenTape
{
    /// <summary>Added to the kind of a token that has a value: most have none, and take a byte then.</summary>
    public const int HasValue = 0x80;

    private readonly byte[] _kinds;
    private readonly object[] _values;

    private TokenTape(byte[] kinds, object[] values) => (_kinds, _values) = (kinds, values);

    public bool IsObject => _kinds.Length > 0 && (JsonToken)_kinds[0] == JsonToken.StartObject;

    public static TokenTape Of(object value, JsonSerializer serializer)
    {
        var recorder = new TokenRecorder();
        serializer.Serialize(recorder, value);
        return new TokenTape([.. recorder.Kinds], [.. recorder.Values]);
    }

    public JsonReader Read() => new Replay(this);

    /// <summary>Whether the other says the same.</summary>
    public bool Says(TokenTape other) =>
        other != null && _kinds.AsSpan().SequenceEqual(other._kinds) && _values.AsSpan().SequenceEqual(other._values, EqualityComparer<object>.Default);

    private sealed class Replay(TokenTape tape) : JsonReader
    {
        private int _at;
        private int _value;

        public override bool Read()
        {
            if (_at == tape._kinds.Length)
                return false;
            var kind = tape._kinds[_at++];
            SetToken((JsonToken)(kind & ~HasValue), (kind & HasValue) == 0 ? null : tape._values[_value++]);
            return true;
        }
    }
}
