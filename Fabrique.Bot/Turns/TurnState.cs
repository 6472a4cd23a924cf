using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Turns;

/// <summary>The conversation's state in one turn: read when it is first asked for, and kept where its text is another one at the end.</summary>
/// <remarks>Under the key, and in the text, of the Bot Framework's ConversationState; that one would print what it has read once more.</remarks>
internal sealed class TurnState(TurnStorage storage) : IPropertyManager
{
    private string _key = "";
    private Dictionary<string, object>? _values;

    public IStatePropertyAccessor<T> CreateProperty<T>(string name) => new Property<T>(this, name);

    /// <summary>Keeps what changed.</summary>
    public void Save()
    {
        if (_values is not null) storage.Keep(_key, _values, force: false);
    }

    private ValueTask<Dictionary<string, object>> ValuesAsync(ITurnContext context, CancellationToken ct) =>
        _values is not null ? new(_values) : new(LoadAsync(context, ct));

    private async Task<Dictionary<string, object>> LoadAsync(ITurnContext context, CancellationToken ct)
    {
        _key = $"{context.Activity.ChannelId}/conversations/{context.Activity.Conversation.Id}";
        return _values = await storage.LoadAsync(_key, ct);
    }

    private sealed class Property<T>(TurnState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            var values = await state.ValuesAsync(turnContext, cancellationToken);
            if (values.TryGetValue(name, out var value) && value is not null) return value is T typed ? typed : Typed(values, value);
            if (defaultValueFactory is null) return default!;
            var made = defaultValueFactory();
            values[name] = made!;
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
            (await state.ValuesAsync(turnContext, cancellationToken))[name] = value!;

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            (await state.ValuesAsync(turnContext, cancellationToken)).Remove(name);

        /// <summary>What was read as plain values, made what is asked for; it stays so, and its changes are kept.</summary>
        private T Typed(Dictionary<string, object> values, object value)
        {
            var typed = JToken.FromObject(value).ToObject<T>()!;
            values[name] = typed;
            return typed;
        }
    }
}
