namespace Fabrique.Bot.Channels.Teams;

/// <summary>The activity cannot be answered, whatever the bot says: the sender's mistake.</summary>
internal sealed class ActivityRefusedException(string what) : Exception(what);
