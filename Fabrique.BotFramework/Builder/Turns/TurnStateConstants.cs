namespace Microsoft.Bot.Builder;

/// <summary>Keys of the turn's state by which a sign-in is told how long it may take.</summary>
public static class TurnStateConstants
{
    public const string OAuthLoginTimeoutKey = "loginTimeout";
    public const string TokenPollingSettingsKey = "tokenPollingSettings";

    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
