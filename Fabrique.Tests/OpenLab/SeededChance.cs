using System.Globalization;
using Fabrique.Data;

namespace Fabrique.Tests.OpenLab;

/// <summary>Chance that is the same for the same seed.</summary>
internal sealed class SeededChance(int seed) : IChance
{
    private readonly Random _random = new(seed);
    private int _ids;

    public string NewId() => (++_ids).ToString("x32", CultureInfo.InvariantCulture);

    public int Below(int exclusiveMax) => _random.Next(exclusiveMax);
}
