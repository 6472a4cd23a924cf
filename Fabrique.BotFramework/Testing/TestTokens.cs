namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The tokens that a test gave to people. Many callers at once.</summary>
internal sealed class TestTokens
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Holder, string> _tokens = [];
    private readonly Dictionary<(Holder Holder, string Code), string> _waiting = [];
    private readonly Dictionary<(Holder Holder, string Item), string> _exchangeable = [];

    /// <param name="magicCode">With one, the token is theirs only once they have told it.</param>
    public void Add(Holder holder, string token, string magicCode)
    {
        lock (_gate)
        {
            if (magicCode == null)
                _tokens[holder] = token;
            else
                _waiting[(holder, magicCode)] = token;
        }
    }

    /// <param name="token">Null to fail when somebody exchanges the item.</param>
    public void AddExchangeable(Holder holder, string item, string token)
    {
        lock (_gate)
            _exchangeable[(holder, item)] = token;
    }

    /// <returns>Null without a token.</returns>
    public string Find(Holder holder, string magicCode)
    {
        lock (_gate)
        {
            if (magicCode != null && _waiting.Remove((holder, magicCode), out var told))
                _tokens[holder] = told;
            return _tokens.GetValueOrDefault(holder);
        }
    }

    /// <returns>False when nothing was prepared for the item.</returns>
    public bool TryExchange(Holder holder, string item, out string token)
    {
        token = null;
        lock (_gate)
            return item != null && _exchangeable.TryGetValue((holder, item), out token);
    }

    public string[] ConnectionsOf(string channelId, string userId)
    {
        lock (_gate)
            return [.. _tokens.Keys.Where(holder => holder.IsOf(channelId, userId)).Select(holder => holder.ConnectionName)];
    }

    /// <param name="connectionName">Null for all.</param>
    public void Remove(string channelId, string userId, string connectionName)
    {
        lock (_gate)
        {
            var gone = _tokens.Keys
                .Where(holder => holder.IsOf(channelId, userId) && (connectionName == null || holder.ConnectionName == connectionName))
                .ToList();
            gone.ForEach(holder => _tokens.Remove(holder));
        }
    }

    public readonly record struct Holder(string ConnectionName, string ChannelId, string UserId)
    {
        public bool IsOf(string channelId, string userId) => ChannelId == channelId && UserId == userId;
    }
}
