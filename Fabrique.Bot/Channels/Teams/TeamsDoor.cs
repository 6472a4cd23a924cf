namespace Fabrique.Bot.Channels.Teams;

/// <summary>How open the Bot Framework's endpoint is.</summary>
/// <param name="LoopbackOnly">No app id is set (Development): only this machine may call.</param>
internal sealed record TeamsDoor(bool LoopbackOnly);
