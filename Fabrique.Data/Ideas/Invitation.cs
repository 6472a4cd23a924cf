namespace Fabrique.Data.Ideas;

/// <summary>Whom an author asks to work on an idea with them: a person of the channel, or whoever has an e-mail address.</summary>
public static class Invitation
{
    private const string Mail = "mailto:";

    /// <summary>The key under which an invitation by e-mail waits.</summary>
    public static string ByMail(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Mail + address.Trim().ToLowerInvariant();
    }
}
