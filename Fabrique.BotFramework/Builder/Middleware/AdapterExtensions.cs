namespace Microsoft.Bot.Builder;

/// <summary>What an adapter gives to each turn.</summary>
public static class AdapterExtensions
{
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new RegisteringMiddleware(typeof(IStorage).FullName, storage));
    }

    /// <summary>The states are found in <see cref="ITurnContext.TurnState"/> by their types; nothing is saved by it.</summary>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates)
            botAdapter.Use(new RegisteringMiddleware(state.GetType().FullName, state));
        return botAdapter;
    }
}
