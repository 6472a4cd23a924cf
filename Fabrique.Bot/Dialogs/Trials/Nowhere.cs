using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Trials;

/// <summary>Where a trial is kept. It knows the one form that is tried, and refuses to write.</summary>
internal sealed class Nowhere(Questionnaire form) : ITurnStore, IQuestionnaireCatalog
{
    public long Basis => 0;

    public Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, StoredState>>(ImmutableDictionary<string, StoredState>.Empty);

    public Task<Response?> FindResponseAsync(ResponseId id, CancellationToken ct) => Task.FromResult<Response?>(null);

    public ValueTask<Questionnaire> GetAsync(QuestionnaireHash hash, CancellationToken ct) => ValueTask.FromResult(form);

    public Task<Questionnaire?> FindLatestAsync(string formId, CancellationToken ct) => Task.FromResult<Questionnaire?>(form);

    public Task<IReadOnlyList<PublishedQuestionnaire>> ListAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<PublishedQuestionnaire>>([]);

    public Task<SeenTurn?> FindSeenAsync(string conversation, string activityKey, CancellationToken ct) => Task.FromResult<SeenTurn?>(null);

    public Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct) => throw new NotSupportedException("A trial is not kept.");

    public Task PublishAsync(Questionnaire questionnaire, CancellationToken ct) => throw new NotSupportedException("A trial publishes nothing.");
}
