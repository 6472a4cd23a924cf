using System.Buffers.Binary;
using System.Security.Cryptography;
using Fabrique.Data;

namespace Fabrique.Bot;

/// <summary>Chance from the operating system.</summary>
/// <remarks>Ids are UUIDs of version 7 (RFC 9562, 6.2 method 1): milliseconds, a counter so that ids of one millisecond
/// sort too, and 62 bits that nobody can guess. Many callers at once.</remarks>
internal sealed class HostChance(TimeProvider time) : IChance
{
    private const int CounterBits = 12;

    private readonly Lock _lock = new();
    private readonly byte[] _stock = new byte[512];
    private int _drawn = 512;
    private long _last;

    public string NewId()
    {
        Span<byte> id = stackalloc byte[16];
        var tick = Next(id[8..]);
        BinaryPrimitives.WriteInt64BigEndian(id, tick >> CounterBits << 16 | 0x7000 | tick & ((1 << CounterBits) - 1));
        id[8] = (byte)(0x80 | id[8] & 0x3F);
        return Convert.ToHexStringLower(id);
    }

    public int Below(int exclusiveMax) => RandomNumberGenerator.GetInt32(exclusiveMax);

    /// <summary>Milliseconds and counter in one number that only grows, even when the clock is set back; with bytes by chance.</summary>
    private long Next(Span<byte> random)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds() << CounterBits;
        lock (_lock)
        {
            Draw(random);
            return _last = Math.Max(now, _last + 1);
        }
    }

    /// <remarks>From a stock that is drawn many at a time; what was given is forgotten.</remarks>
    private void Draw(Span<byte> random)
    {
        if (_stock.Length - _drawn < random.Length)
        {
            RandomNumberGenerator.Fill(_stock);
            _drawn = 0;
        }

        var given = _stock.AsSpan(_drawn, random.Length);
        given.CopyTo(random);
        given.Clear();
        _drawn += random.Length;
    }
}
