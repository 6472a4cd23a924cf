using System.Collections;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Under which keys a storage keeps user and conversation state.</summary>
public class PersistedStateKeys : IEnumerable<string>
{
    public PersistedStateKeys()
    {
    }

    public string UserState { get; set; }

    public string ConversationState { get; set; }

    public IEnumerator<string> GetEnumerator()
    {
        if (UserState != null)
            yield return UserState;
        if (ConversationState != null)
            yield return ConversationState;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
