using System.Globalization;
using Fabrique.Data;

namespace Fabrique.Tests.Support;

/// <summary>Chance that is the same at each run: ids count up, numbers walk.</summary>
internal sealed class SteadyChance : IChance
{
    private long _id;
    private int _number;

    public string NewId() => Interlocked.Increment(ref _id).ToString("x32", CultureInfo.InvariantCulture);

    public int Below(int exclusiveMax) => (int)((uint)(Interlocked.Increment(ref _number) * 7919) % (uint)exclusiveMax);
}
