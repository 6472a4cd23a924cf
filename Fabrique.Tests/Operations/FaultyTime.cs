namespace Fabrique.Tests.Operations;

/// <summary>The system's clock, until it is told to fail as a mistake of ours would.</summary>
internal sealed class FaultyTime : TimeProvider
{
    public const string Secret = "what a person typed";

    public bool Fails { get; set; }

    public override DateTimeOffset GetUtcNow() => Fails ? throw new InvalidOperationException(Secret) : base.GetUtcNow();
}
