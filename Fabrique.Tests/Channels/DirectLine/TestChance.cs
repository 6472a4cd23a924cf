using System.Security.Cryptography;
using Fabrique.Data;

namespace Fabrique.Tests.Channels.DirectLine;

/// <summary>Ids that differ from run to run, as the host's.</summary>
internal sealed class TestChance : IChance
{
    public string NewId() => Guid.CreateVersion7().ToString("N");

    public int Below(int exclusiveMax) => RandomNumberGenerator.GetInt32(exclusiveMax);
}
