using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace Fabrique.Bot.Turns;

/// <summary>Gathers a text in a lent buffer; also lends readers and writers of JSON theirs. Dispose it after its text was taken.</summary>
internal sealed class LentText : TextWriter
{
    private const int UsualLength = 8192;

    private char[] _buffer = ArrayPool<char>.Shared.Rent(UsualLength);
    private int _length;

    public static IArrayPool<char> Buffers { get; } = new Pool();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = value;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_buffer.Length - _length < buffer.Length) Grow(buffer.Length);
        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    public void Clear()
    {
        _buffer.AsSpan(0, _length).Clear();
        _length = 0;
    }

    public override string ToString() => new(_buffer, 0, _length);

    protected override void Dispose(bool disposing)
    {
        GiveBack();
        _buffer = [];
        _length = 0;
        base.Dispose(disposing);
    }

    private void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + by));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        GiveBack();
        _buffer = larger;
    }

    /// <remarks>It may have held what people said.</remarks>
    private void GiveBack()
    {
        _buffer.AsSpan(0, _length).Clear();
        if (_buffer.Length > 0) ArrayPool<char>.Shared.Return(_buffer);
    }

    private sealed class Pool : IArrayPool<char>
    {
        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null) ArrayPool<char>.Shared.Return(array, clearArray: true);
        }
    }
}
