using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

public sealed class ReaderTests : IAsyncLifetime
{
    private static readonly Questionnaire Form = SampleForm.Version();
    private TestStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        await _store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_published_form_is_found_after_a_restart_and_is_the_same()
    {
        await _store.RestartAsync();
        var catalog = _store.Get<IQuestionnaireCatalog>();

        var found = await catalog.GetAsync(Form.Hash, default);

        Assert.Equal((Form.Hash, "essai", 4), (found.Hash, found.Id, found.Questions.Length));
        Assert.Same(found, await catalog.FindLatestAsync("essai", default));
    }

    [Fact]
    public async Task The_version_that_was_published_last_is_the_latest()
    {
        var catalog = _store.Get<IQuestionnaireCatalog>();
        var second = SampleForm.Version("2");
        await catalog.PublishAsync(second, default);
        await catalog.PublishAsync(Form, default);

        var all = await catalog.ListAsync(default);

        Assert.Equal(second.Hash, (await catalog.FindLatestAsync("essai", default))!.Hash);
        Assert.Equal(
            [new(second.Hash, "essai", "2", "Essai", TestStore.Now), new PublishedQuestionnaire(Form.Hash, "essai", "1", "Essai", TestStore.Now)], all);
        Assert.Null(await catalog.FindLatestAsync("nothing", default));
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await catalog.GetAsync(new QuestionnaireHash("nothing"), default));
    }

    [Fact]
    public async Task A_session_is_found_by_its_words_its_digits_and_its_id()
    {
        var product = await ProductAsync();
        var session = await SessionAsync(product, TestStore.Now.AddDays(1));
        var reader = _store.Get<ISessionReader>();

        Assert.Equal(session, await reader.FindByCodeAsync(session.Code.Words, default));
        Assert.Equal(session, await reader.FindByCodeAsync(session.Code.Digits, default));
        Assert.Equal(session, await reader.FindAsync(session.Id, default));
        Assert.Null(await reader.FindByCodeAsync("un-deux-trois-quatre", default));
    }

    [Fact]
    public async Task A_session_may_have_no_product_and_no_end()
    {
        var session = await SessionAsync(null, null);

        Assert.Equal(session, await _store.Get<ISessionReader>().FindAsync(session.Id, default));
        Assert.Equal((null, null), (session.Product, session.Closes));
    }

    [Fact]
    public async Task A_product_keeps_its_id_when_its_titles_change()
    {
        var first = await ProductAsync();

        var second = await _store.Get<ISessionWriter>().PutProductAsync("eau", "L’eau", "The water", default);

        Assert.Equal(first with { TitleFr = "L’eau", TitleEn = "The water" }, second);
        Assert.Equal(second, await _store.Get<ISessionWriter>().FindProductAsync("eau", default));
    }

    [Fact]
    public async Task Sessions_are_listed_the_newest_first_with_their_counts()
    {
        var older = await SessionAsync(await ProductAsync(), null);
        _store.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = await SessionAsync(null, null);
        await PutAsync(older, ResponseStatus.InProgress, ResponseStatus.Submitted, ResponseStatus.Submitted, ResponseStatus.Withdrawn);

        var list = await _store.Get<ISessionReader>().ListAsync(default);

        Assert.Equal([new SessionOverview(newer, "essai", 0, 0, 0), new SessionOverview(older, "essai", 1, 2, 1)], list);
    }

    [Fact]
    public async Task Open_sessions_are_those_whose_time_has_come_and_is_not_over()
    {
        var endless = await SessionAsync(await ProductAsync(), null);
        _store.Clock.Advance(TimeSpan.FromMinutes(1));
        var ending = await SessionAsync(null, TestStore.Now.AddDays(1));
        var reader = _store.Get<ISessionReader>();

        Assert.Equal([ending, endless], await reader.ListOpenAsync(TestStore.Now.AddMinutes(1), default));
        Assert.Equal([endless], await reader.ListOpenAsync(TestStore.Now.AddDays(1), default));
        Assert.Empty(await reader.ListOpenAsync(TestStore.Now.AddDays(-30), default));
    }

    [Fact]
    public async Task The_open_call_is_the_one_that_closes_first()
    {
        await CallAsync(opens: -10, closes: -1);
        await CallAsync(opens: -1, closes: 30);
        var first = await CallAsync(opens: -1, closes: 10);
        await CallAsync(opens: 1, closes: 5);
        var reader = _store.Get<ICallReader>();

        Assert.Equal(first, await reader.FindOpenAsync(TestStore.Now, default));
        Assert.Equal(first, await reader.FindAsync(first.Id, default));
        Assert.Null(await reader.FindOpenAsync(TestStore.Now.AddDays(30), default));
    }

    [Fact]
    public async Task Calls_are_listed_the_newest_first_with_their_counts()
    {
        var older = await CallAsync(-1, 1);
        _store.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = await CallAsync(-1, 1);
        await PutAsync(older, IdeaStatus.Draft, IdeaStatus.Filed, IdeaStatus.Filed, IdeaStatus.Withdrawn, IdeaStatus.InReview, IdeaStatus.Heard, IdeaStatus.Laureate, IdeaStatus.NotSelected);

        var list = await _store.Get<ICallReader>().ListAsync(default);

        Assert.Equal([new CallOverview(newer, "essai", 0, 0, 0, 0, 0), new CallOverview(older, "essai", 1, 2, 1, 2, 4)], list);
    }

    [Fact]
    public async Task A_conversation_is_created_once()
    {
        var conversations = _store.Conversations;

        Assert.True(await conversations.CreateAsync("directline/a", "user", TestStore.Now, default));
        Assert.False(await conversations.CreateAsync("directline/a", "another", TestStore.Now, default));

        Assert.True(await conversations.ExistsAsync("directline/a", default));
        Assert.False(await conversations.ExistsAsync("directline/b", default));
        Assert.Equal(new CommitResult.Committed(1, 1), await _store.Turns.CommitAsync(Turn("1").Saying("un"), default));
    }

    [Fact]
    public async Task History_is_read_a_page_at_a_time()
    {
        await _store.Turns.CommitAsync(Turn("1").Saying("1", "2", "3", "4", "5"), default);

        var page = await _store.Conversations.ReadHistoryAsync("directline/a", 2, 2, default);

        Assert.Equal(["3", "4"], page.Select(row => row.Json));
    }

    [Fact]
    public async Task A_check_counts_rows_and_finds_rows_that_point_to_nothing()
    {
        var check = _store.Get<IStoreCheck>();
        var before = await check.CheckAsync(default);
        await using var connection = _store.Connect();
        connection.Run("PRAGMA foreign_keys = OFF");
        connection.Run("INSERT INTO answer (response_id, ordinal, question, status, at) VALUES ('nobody', 0, 'q', 0, 0)");

        var after = await check.CheckAsync(default);

        Assert.Equal((1, 0, _store.DatabaseFile), (before.Tables["questionnaire"], before.Tables["answer"], before.File));
        Assert.Empty(before.Damages);
        Assert.Equal(1, after.Tables["answer"]);
        Assert.Contains("table answer", Assert.Single(after.Damages));
    }

    private Task<Product> ProductAsync() => _store.Get<ISessionWriter>().PutProductAsync("eau", "Eau", "Water", default);

    private Task<OpenLabSession> SessionAsync(Product? product, DateTimeOffset? closes) =>
        _store.Get<ISessionWriter>().CreateSessionAsync(new NewSession(Form.Hash, product, "Lyon", TestStore.Now, closes), default);

    private Task<Call> CallAsync(int opens, int closes) => _store.Get<ICallWriter>().CreateCallAsync(
        new NewCall("Appel", "Call", Form.Hash, TestStore.Now.AddDays(opens), TestStore.Now.AddDays(closes), TimeSpan.FromDays(7)), default);

    private Task<CommitResult> PutAsync(OpenLabSession session, params ResponseStatus[] states) => _store.Turns.CommitAsync(
        Turn("responses").With([.. states.Select((status, at) =>
            new DomainWrite.PutResponse(Response($"r{at}", Form.Hash) with { Session = session.Id, Status = status }))]),
        default);

    private Task<CommitResult> PutAsync(Call call, params IdeaStatus[] states) => _store.Turns.CommitAsync(
        Turn("ideas").With([.. states.SelectMany((status, at) => new DomainWrite[]
        {
            new DomainWrite.PutResponse(Response($"r{at}", Form.Hash) with { Idea = new IdeaId($"i{at}") }),
            new DomainWrite.PutIdea(new Idea(
                new IdeaId($"i{at}"), call.Id, new ResponseId($"r{at}"), "msteams/a", $"IDEE-{at}", status, TestStore.Now, null)),
        })]),
        default);
}
