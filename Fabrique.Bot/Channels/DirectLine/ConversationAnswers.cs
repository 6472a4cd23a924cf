using System.Globalization;
using System.Text.Json.Serialization;
using Fabrique.Data;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Makes the answers that carry a token and a stream's address.</summary>
internal sealed class ConversationAnswers(DirectLineTokens tokens, IChance chance, IOptions<DirectLineOptions> options)
{
    /// <summary>A user that nobody can guess; Web Chat knows by the prefix that it was made here.</summary>
    public string NewUser() => $"dl_{chance.NewId()}";

    public ConversationAnswer Token(string conversation, string user) =>
        new(conversation, tokens.Create(conversation, user), (long)tokens.Lifetime.TotalSeconds);

    /// <summary>The same with a stream that starts after <paramref name="watermark"/>.</summary>
    public ConversationAnswer Conversation(HttpRequest request, string conversation, string user, long watermark) =>
        Token(conversation, user) with { StreamUrl = StreamUrl(request, conversation, watermark) };

    /// <summary>The host's address as the caller sees it.</summary>
    public Uri HostUrl(HttpRequest request)
    {
        if (options.Value.PublicUrl is { } configured) return configured;
        var host = request.Host.HasValue ? request.Host : new HostString("localhost");
        return new Uri($"{request.Scheme}://{host.ToUriComponent()}{request.PathBase.ToUriComponent()}");
    }

    /// <summary>What people type in a browser to come here, without what browsers add by themselves.</summary>
    public string Typed(HttpRequest request)
    {
        var host = HostUrl(request);
        return $"{host.Authority}{host.AbsolutePath.TrimEnd('/')}";
    }

    private string StreamUrl(HttpRequest request, string conversation, long watermark)
    {
        var host = HostUrl(request);
        var scheme = host.Scheme == Uri.UriSchemeHttps ? "wss" : "ws";
        var path = $"{host.AbsolutePath.TrimEnd('/')}{DirectLineEndpoints.Base}/conversations/{Uri.EscapeDataString(conversation)}/stream";
        return string.Create(CultureInfo.InvariantCulture,
            $"{scheme}://{host.Authority}{path}?watermark={watermark}&t={tokens.CreateForStream(conversation)}");
    }
}

/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Absolute, <c>ws</c> or <c>wss</c>; only where a conversation is opened.</param>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);
