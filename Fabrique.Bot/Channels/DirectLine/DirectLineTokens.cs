using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>The tokens of conversations (one conversation, one user) and of their streams (one conversation, a short time).</summary>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, TimeProvider time, IOptions<DirectLineOptions> options)
{
    private readonly SignedTokens _conversations = new(protection, "conversation", time);
    private readonly SignedTokens _streams = new(protection, "stream", time);

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    public string Create(string conversation, string user) => _conversations.Create(conversation, user, Lifetime);

    public TokenReading Read(string token) => _conversations.Read(token);

    public string CreateForStream(string conversation) =>
        _streams.Create(conversation, user: null, options.Value.StreamTokenLifetime);

    public TokenReading ReadForStream(string token) => _streams.Read(token);
}
