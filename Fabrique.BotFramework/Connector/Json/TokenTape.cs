using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>JSON as the serializer speaks it, token by token and with its own values (an int stays an int): a fraction of what a tree of
/// tokens takes. Many may read it.</summary>
internal sealed class TokenTape
{
    private readonly TokenShape _shape;
    private readonly object[] _values;

    private TokenTape(TokenShape shape, object[] values) => (_shape, _values) = (shape, values);

    public bool IsObject => _shape.IsObject;

    public static TokenTape Of(object value, JsonSerializer serializer)
    {
        var recorder = new TokenRecorder();
        serializer.Serialize(recorder, value);
        return new TokenTape(recorder.Shape(), [.. recorder.Values]);
    }

    public JsonReader Read() => new Replay(_shape, _values);

    /// <summary>Whether the other says the same.</summary>
    public bool Says(TokenTape other) =>
        other != null && _shape.Says(other._shape) && _values.AsSpan().SequenceEqual(other._values, EqualityComparer<object>.Default);

    private sealed class Replay(TokenShape shape, object[] values) : JsonReader
    {
        private int _at;
        private int _name;
        private int _value;

        public override bool Read()
        {
            if (_at == shape.Kinds.Length)
                return false;
            var kind = shape.Kinds[_at++];
            SetToken(TokenShape.Kind(kind), TokenShape.HasName(kind) ? shape.Names[_name++] : TokenShape.HasValue(kind) ? values[_value++] : null);
            return true;
        }
    }
}
