namespace Fabrique.Data.Storage;

/// <summary>What other hosts commit to the same store.</summary>
public interface IStoreNews
{
    /// <summary>Tells <paramref name="heard"/> of each commit of another host, soon after it, until cancelled.</summary>
    /// <remarks>While the store is away nothing is heard; afterwards <see cref="StoreNews.Anything"/> is. News may be lost or come
    /// twice: whoever waits looks now and then without them. Where one host has the store alone, nothing is ever heard.</remarks>
    Task ListenAsync(Action<StoreNews> heard, CancellationToken ct);
}

/// <summary>One commit elsewhere.</summary>
/// <param name="Conversation">"{channel id}/{conversation id}"; null: any of them may have moved.</param>
/// <param name="HasPosts">Something waits to be posted to a connector.</param>
public sealed record StoreNews(string? Conversation, bool HasPosts)
{
    public static StoreNews Anything { get; } = new(null, HasPosts: true);
}
