using Fabrique.Data;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Tests.Support;

/// <summary>The real store behind a door that can be shut.</summary>
internal sealed class StoreDoor
{
    public Exception? Fault { get; set; }

    public void StandBefore(IServiceCollection services)
    {
        var (turns, conversations) = (Last<ITurnStore>(services), Last<IConversationStore>(services));
        services.AddSingleton<ITurnStore>(provider => new Turns(this, turns(provider)));
        services.AddSingleton<IConversationStore>(provider => new Conversations(this, conversations(provider)));
    }

    private T Through<T>(T store) => Fault is null ? store : throw Fault;

    private static Func<IServiceProvider, T> Last<T>(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(T));
        return provider => (T)(real.ImplementationInstance
            ?? real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!));
    }

    private sealed class Turns(StoreDoor door, ITurnStore store) : ITurnStore
    {
        public long Basis => store.Basis;

        public Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct) => door.Through(store).CommitAsync(writes, ct);

        public Task<SeenTurn?> FindSeenAsync(string conversation, string activityKey, CancellationToken ct) =>
            store.FindSeenAsync(conversation, activityKey, ct);

        public Task<Response?> FindResponseAsync(ResponseId id, CancellationToken ct) => store.FindResponseAsync(id, ct);

        public Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
            store.ReadStateAsync(keys, ct);
    }

    private sealed class Conversations(StoreDoor door, IConversationStore store) : IConversationStore
    {
        public Task<bool> CreateAsync(string conversation, string userId, DateTimeOffset at, CancellationToken ct) =>
            door.Through(store).CreateAsync(conversation, userId, at, ct);

        // A full queue keeps nobody from reading.
        public Task<bool> ExistsAsync(string conversation, CancellationToken ct) => Reading().ExistsAsync(conversation, ct);

        public Task<IReadOnlyList<HistoryRow>> ReadHistoryAsync(string conversation, long after, int max, CancellationToken ct) =>
            Reading().ReadHistoryAsync(conversation, after, max, ct);

        public Task<HistoryRow?> FindLastAsync(string conversation, CancellationToken ct) => Reading().FindLastAsync(conversation, ct);

        private IConversationStore Reading() => door.Fault is StoreUnavailableException ? door.Through(store) : store;
    }
}
