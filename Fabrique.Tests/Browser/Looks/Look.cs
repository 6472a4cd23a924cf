namespace Fabrique.Tests.Browser.Looks;

/// <summary>A page, or a moment of it, that somebody may have before their eyes.</summary>
/// <param name="Route">As the page declares it.</param>
/// <param name="State">What is on it.</param>
/// <param name="ReachAsync">Goes there from the look before.</param>
internal sealed record Look(string Route, string State, Func<Visit, Task> ReachAsync)
{
    public override string ToString() => $"{Route}, {State}";
}
