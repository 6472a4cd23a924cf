namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>User and conversation state as a storage keeps them.</summary>
public class PersistedState
{
    public PersistedState()
        : this(null, null)
    {
    }

    /// <summary>The two states of <paramref name="data"/>; empty where there is none.</summary>
    public PersistedState(PersistedStateKeys keys, IDictionary<string, object> data)
    {
        UserState = Of(keys?.UserState, data);
        ConversationState = Of(keys?.ConversationState, data);
    }

    public IDictionary<string, object> UserState { get; set; }

    public IDictionary<string, object> ConversationState { get; set; }

    private static IDictionary<string, object> Of(string key, IDictionary<string, object> data) =>
        key != null && data != null && data.TryGetValue(key, out var state) && state is IDictionary<string, object> values
            ? values
            : new Dictionary<string, object>();
}
