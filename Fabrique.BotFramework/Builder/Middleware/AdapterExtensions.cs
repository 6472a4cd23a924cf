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

    /// <param name="auto">True to save both when a turn ended well.</param>
    [Obsolete("Say the two things that it does: UseBotState, and AutoSaveStateMiddleware where it is wanted.")]
    public static BotAdapter UseState(
        this BotAdapter botAdapter, UserState userState, ConversationState conversationState, bool auto = true)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(userState);
        ArgumentNullException.ThrowIfNull(conversationState);
        botAdapter.UseBotState(userState, conversationState);
        return auto ? botAdapter.Use(new AutoSaveStateMiddleware(userState, conversationState)) : botAdapter;
    }
}
