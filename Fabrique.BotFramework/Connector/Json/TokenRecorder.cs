using System.Numerics;
using System.Runtime.InteropServices;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Takes down what a serializer writes, as Json.NET's writer of trees would keep it.</summary>
internal sealed class TokenRecorder : JsonWriter
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly List<byte> _kinds = new(128);
    private readonly List<string> _names = new(64);

    /// <summary>What is neither a property's name nor a type's, in order.</summary>
    public List<object> Values { get; } = new(64);

    public TokenShape Shape() => TokenShape.Of(CollectionsMarshal.AsSpan(_kinds), CollectionsMarshal.AsSpan(_names));

    public override void Flush()
    {
    }

    public override void WriteStartObject()
    {
        base.WriteStartObject();
        Add(JsonToken.StartObject, null);
    }

    public override void WriteStartArray()
    {
        base.WriteStartArray();
        Add(JsonToken.StartArray, null);
    }

    public override void WriteStartConstructor(string name)
    {
        base.WriteStartConstructor(name);
        Add(JsonToken.StartConstructor, name);
    }

    public override void WritePropertyName(string name)
    {
        base.WritePropertyName(name);
        AddName(JsonToken.PropertyName, name);
    }

    public override void WriteRaw(string json)
    {
        base.WriteRaw(json);
        Add(JsonToken.Raw, json);
    }

    public override void WriteNull()
    {
        base.WriteNull();
        Add(JsonToken.Null, null);
    }

    public override void WriteUndefined()
    {
        base.WriteUndefined();
        Add(JsonToken.Undefined, null);
    }

    public override void WriteValue(string value)
    {
        base.WriteValue(value);

        if (value != null && IsTypeNext())
            AddName(JsonToken.String, value);
        else
            Add(value == null ? JsonToken.Null : JsonToken.String, value);
    }

    public override void WriteValue(int value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(uint value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(long value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(ulong value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(float value)
    {
        base.WriteValue(value);
        Add(JsonToken.Float, value);
    }

    public override void WriteValue(double value)
    {
        base.WriteValue(value);
        Add(JsonToken.Float, value);
    }

    public override void WriteValue(bool value)
    {
        base.WriteValue(value);
        Add(JsonToken.Boolean, value ? True : False);
    }

    public override void WriteValue(short value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(ushort value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    // A tree keeps a character as a text too.
    public override void WriteValue(char value)
    {
        base.WriteValue(value);
        Add(JsonToken.String, value.ToString());
    }

    public override void WriteValue(byte value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(sbyte value)
    {
        base.WriteValue(value);
        Add(JsonToken.Integer, value);
    }

    public override void WriteValue(decimal value)
    {
        base.WriteValue(value);
        Add(JsonToken.Float, value);
    }

    public override void WriteValue(DateTime value)
    {
        base.WriteValue(value);
        Add(JsonToken.Date, value);
    }

    public override void WriteValue(DateTimeOffset value)
    {
        base.WriteValue(value);
        Add(JsonToken.Date, value);
    }

    public override void WriteValue(byte[] value)
    {
        base.WriteValue(value);
        Add(JsonToken.Bytes, value?.Clone());
    }

    public override void WriteValue(TimeSpan value)
    {
        base.WriteValue(value);
        Add(JsonToken.String, value.ToString());
    }

    public override void WriteValue(Guid value)
    {
        base.WriteValue(value);
        Add(JsonToken.String, value.ToString());
    }

    public override void WriteValue(Uri value)
    {
        base.WriteValue(value);
        Add(value == null ? JsonToken.Null : JsonToken.String, value?.OriginalString);
    }

    public override void WriteValue(object value)
    {
        if (value is not BigInteger)
        {
            base.WriteValue(value);
            return;
        }

        base.WriteValue(0L);
        Add(JsonToken.Integer, value);
    }

    protected override void WriteEnd(JsonToken token)
    {
        base.WriteEnd(token);
        Add(token, null);
    }

    private bool IsTypeNext() => _kinds.Count > 0 && TokenShape.Kind(_kinds[^1]) == JsonToken.PropertyName && _names[^1] is "$type";

    private void AddName(JsonToken kind, string name)
    {
        _kinds.Add(TokenShape.Named(kind));
        _names.Add(name);
    }

    private void Add(JsonToken kind, object value)
    {
        _kinds.Add(value == null ? TokenShape.Plain(kind) : TokenShape.Valued(kind));
        if (value != null)
            Values.Add(value);
    }
}
