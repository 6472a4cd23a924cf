using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Shipped;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Privacy;

public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly Questionnaire Feedback = Shipped("retour.md");
    private static readonly Questionnaire IdeaForm = Shipped("idee.md");
    private TestStore _store = null!;
    private OpenLabSession _session = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        await _store.Get<IQuestionnaireCatalog>().PublishAsync(Feedback, default);
        await _store.Get<IQuestionnaireCatalog>().PublishAsync(IdeaForm, default);
        _session = await _store.Get<ISessionWriter>().CreateSessionAsync(new NewSession(Feedback.Hash, null, "", TestStore.Now, null), default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Contacts_and_conversations_go_after_three_months_and_answers_stay()
    {
        await GiveAsync("r", ResponseStatus.Submitted);
        _store.Clock.Advance(TestStore.Now.AddMonths(3) - TestStore.Now);
        Assert.Empty(await RunAsync());

        _store.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([(ErasureCause.Contacts, 1L), (ErasureCause.Messages, 1L)], (await RunAsync()).Select(one => (one.Cause, one.Answers + one.Messages)));
        Assert.Equal(["changer", "internet"], await AnswersAsync());
        Assert.Empty(await _store.Conversations.ReadHistoryAsync("directline/a", 0, 9, default));
    }

    [Fact]
    public async Task Answers_lose_their_words_key_and_hours_after_24_months()
    {
        await GiveAsync("r", ResponseStatus.Submitted);
        _store.Clock.Advance(TestStore.Now.AddMonths(24) - TestStore.Now + TimeSpan.FromDays(1));

        var receipts = await RunAsync();

        Assert.Contains(receipts, receipt => receipt is { Cause: ErasureCause.Anonymised, Responses: 1 });
        Assert.Equal(["internet"], await AnswersAsync());
        Assert.Null(await _store.Get<IResponseReader>().FindAsync(new ResponseId("r"), default));
        await using var connection = _store.Connect();
        Assert.Equal(0, connection.Number("SELECT max(started_at % 86400000 + submitted_at % 86400000) FROM response"));
        Assert.Equal(_session.Id.Value, connection.Text("SELECT session_id FROM response"));
        Assert.Empty(await RunAsync());
    }

    [Fact]
    public async Task Drafts_go_after_twelve_months()
    {
        await GiveAsync("r", ResponseStatus.InProgress);
        _store.Clock.Advance(TestStore.Now.AddMonths(12) - TestStore.Now + TimeSpan.FromDays(1));

        Assert.Contains(await RunAsync(), receipt => receipt is { Cause: ErasureCause.Drafts, Responses: 1 });

        Assert.Empty(await AnswersAsync());
    }

    [Fact]
    public async Task Of_an_idea_title_and_problem_stay_two_years_after_its_call()
    {
        var call = await _store.Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", IdeaForm.Hash, TestStore.Now, TestStore.Now.AddDays(30), TimeSpan.Zero), default);
        var idea = new Idea(new IdeaId("i"), call.Id, new ResponseId("r"), "msteams/moi", "IDEE-7K3F", IdeaStatus.Filed, TestStore.Now, TestStore.Now);
        await _store.Turns.CommitAsync(
            Turn("1").With(
                new DomainWrite.PutResponse(Response("r", IdeaForm.Hash) with { Idea = idea.Id, Status = ResponseStatus.Submitted, SubmittedAt = TestStore.Now }),
                Answers("r", Answer("titre", 1, "t"), Answer("probleme", 2, "p"), Answer("nom", 3, "n")),
                new DomainWrite.PutIdea(idea)),
            default);
        _store.Clock.Advance(TestStore.Now.AddDays(31).AddYears(2) - TestStore.Now);

        Assert.Contains(await RunAsync(), receipt => receipt is { Cause: ErasureCause.Ideas, Ideas: 1, Answers: 1 });

        Assert.Equal(["probleme", "titre"], await AnswersAsync());
        Assert.Equal("", (await _store.Get<IIdeaReader>().FindAsync(idea.Id, default))!.Author);
        Assert.Empty(await RunAsync());
    }

    private static Questionnaire Shipped(string file) => Assert.IsType<CompileResult.Compiled>(
        QuestionnaireCompiler.CompileMarkdown(ShippedQuestionnaires.All.Single(form => form.FileName == file).Source, file)).Questionnaire;

    private Task<IReadOnlyList<ErasureReceipt>> RunAsync() => _store.Get<Retention>().RunAsync(default);

    private Task<CommitResult> GiveAsync(string id, ResponseStatus status) => _store.Turns.CommitAsync(
        Turn(id).Saying("bonjour").With(
            new DomainWrite.PutResponse(Response(id, Feedback.Hash) with
            {
                Session = _session.Id,
                Status = status,
                SubmittedAt = status == ResponseStatus.Submitted ? TestStore.Now : null,
            }),
            Answers(id, Answer("changer", 1, "tout"), Answer("internet", 2, "jour"), Answer("contact", 3, "06"))),
        default);

    private async Task<IEnumerable<string>> AnswersAsync()
    {
        await using var connection = _store.Connect();
        return connection.Texts("SELECT question FROM answer ORDER BY question");
    }
}
