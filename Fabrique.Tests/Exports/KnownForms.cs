using System.Collections.Concurrent;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Exports;

/// <summary>Forms as tests make them, by hash.</summary>
internal sealed class KnownForms : IQuestionnaireCatalog
{
    private readonly ConcurrentDictionary<QuestionnaireHash, Questionnaire> _forms = new();

    public ValueTask<Questionnaire> GetAsync(QuestionnaireHash hash, CancellationToken ct) => ValueTask.FromResult(_forms[hash]);

    public Task<Questionnaire?> FindLatestAsync(string formId, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<PublishedQuestionnaire>> ListAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task PublishAsync(Questionnaire questionnaire, CancellationToken ct)
    {
        _forms[questionnaire.Hash] = questionnaire;
        return Task.CompletedTask;
    }
}
