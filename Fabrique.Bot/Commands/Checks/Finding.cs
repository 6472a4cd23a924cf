namespace Fabrique.Bot.Commands.Checks;

/// <summary>What one check found.</summary>
internal sealed record Finding(Verdict Verdict, string Sentence);

internal enum Verdict
{
    Good,

    /// <summary>Worth knowing; the host works.</summary>
    Note,

    /// <summary>The host does not work like this.</summary>
    Bad,
}
