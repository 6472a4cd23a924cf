using System.Collections.Concurrent;
using System.Diagnostics;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

/// <summary>Keeps the canonical print of each version, and compiles it when it is first asked for.</summary>
internal sealed partial class QuestionnaireCatalog(StoreWriter writer, ReadPool readers, TimeProvider time) : IQuestionnaireCatalog, IQuestionnairePublisher
{
    private const string Source = "SELECT source FROM questionnaire WHERE hash = ?1";
    private const string Latest = "SELECT hash FROM questionnaire WHERE form_id = ?1 ORDER BY sequence DESC LIMIT 1";
    private const string All = $"SELECT {VersionRows.Columns} FROM questionnaire ORDER BY sequence DESC";

    private readonly ConcurrentDictionary<QuestionnaireHash, Questionnaire> _compiled = new();

    public ValueTask<Questionnaire> GetAsync(QuestionnaireHash hash, CancellationToken ct) =>
        _compiled.TryGetValue(hash, out var questionnaire) ? new(questionnaire) : new(LoadAsync(hash, ct));

    public async Task<Questionnaire?> FindLatestAsync(string formId, CancellationToken ct)
    {
        var hash = await readers.ReadAsync(connection => connection[Latest].First(row => row.GetString(0), formId), ct);
        return hash is null ? null : await GetAsync(new QuestionnaireHash(hash), ct);
    }

    public Task<IReadOnlyList<PublishedQuestionnaire>> ListAsync(CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<PublishedQuestionnaire>>(connection => connection[All].All(VersionRows.ReadRow), ct);

    private async Task<Questionnaire> LoadAsync(QuestionnaireHash hash, CancellationToken ct)
    {
        var source = await readers.ReadAsync(connection => connection[Source].First(row => row.GetString(0), hash.Value), ct)
            ?? throw new KeyNotFoundException($"No questionnaire {hash} was published.");
        return _compiled.GetOrAdd(hash, Compile(hash, source));
    }

    private static Questionnaire Compile(QuestionnaireHash hash, string source) =>
        QuestionnaireCompiler.CompileMarkdown(source, hash.Value) switch
        {
            CompileResult.Compiled compiled => compiled.Questionnaire,
            CompileResult.Failed failed => throw new InvalidOperationException(
                $"The stored questionnaire {hash} does not compile any more: {failed.Problems[0].Code}."),
            _ => throw new UnreachableException(),
        };
}
