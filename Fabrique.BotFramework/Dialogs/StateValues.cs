using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Values of a dialog's state, which a storage may give back as plain JSON.</summary>
internal static class StateValues
{
    /// <summary>The value as <typeparamref name="T"/>; what was read from JSON is kept, so that changes to it stay.</summary>
    /// <returns>Default when there is no such value.</returns>
    public static T Read<T>(this IDictionary<string, object> state, string key)
    {
        if (!state.TryGetValue(key, out var value) || value == null)
            return default;
        if (value is T already)
            return already;
        var read = JToken.FromObject(value).As<T>();
        state[key] = read;
        return read;
    }
}
