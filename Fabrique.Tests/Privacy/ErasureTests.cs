using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Privacy;

public sealed class ErasureTests : IAsyncLifetime
{
    private const string Secret = "secret-que-personne-ne-doit-relire";
    private static readonly Questionnaire Form = SampleForm.Version();
    private TestStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        await _store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_is_erased_leaves_no_byte_in_any_file_and_a_receipt_of_counts_alone()
    {
        await SayAsync("r", "directline/a");
        await SayAsync("s", "directline/b", "un autre avis");
        Assert.True(FilesHold(Secret));

        var receipt = await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfResponse(new ResponseId("r")), default);

        Assert.Equal(new ErasureReceipt(ErasureCause.Operator, TestStore.Now, 1, 1, 0, 3), receipt);
        Assert.False(FilesHold(Secret));
        Assert.True(FilesHold("un autre avis"));
        Assert.Equal([receipt], await _store.Get<IErasure>().ListReceiptsAsync(default));
    }

    [Fact]
    public async Task A_person_who_erases_what_they_said_in_the_conversation_leaves_no_byte_when_the_turn_is_kept()
    {
        await SayAsync("r", "directline/a");

        await _store.Turns.CommitAsync(Turn("erase").Saying("effacé").With(new DomainWrite.EraseResponse(new ResponseId("r"))), default);

        Assert.False(FilesHold(Secret));
        Assert.Equal(["r"], await File.ReadAllLinesAsync(Path.Combine(_store.Folder, "erased.txt")));
        Assert.Equal(["effacé"], (await _store.Conversations.ReadHistoryAsync("directline/a", 0, 10, default)).Select(row => row.Json));
        Assert.Equal(
            new ErasureReceipt(ErasureCause.Person, TestStore.Now, 1, 1, 0, 3), Assert.Single(await _store.Get<IErasure>().ListReceiptsAsync(default)));
    }

    [Fact]
    public async Task A_reader_in_the_way_is_told_and_the_next_cleaning_finishes()
    {
        await SayAsync("r", "directline/a");
        await using (var reader = _store.Connect())
        {
            reader.Run("BEGIN");
            reader.Number("SELECT count(*) FROM response");
            await _store.Turns.CommitAsync(Turn("erase").With(new DomainWrite.EraseResponse(new ResponseId("r"))), default);
            Assert.False(await _store.Get<IErasure>().ScrubAsync(default));
        }

        Assert.True(await _store.Get<IErasure>().ScrubAsync(default));
        Assert.False(FilesHold(Secret));
    }

    [Fact]
    public async Task A_reader_in_the_way_only_delays_what_a_turn_erased_and_nobody_has_to_clean_up()
    {
        await SayAsync("r", "directline/a");
        await using (var reader = _store.Connect())
        {
            reader.Run("BEGIN");
            reader.Number("SELECT count(*) FROM response");
            await _store.Turns.CommitAsync(Turn("erase").With(new DomainWrite.EraseResponse(new ResponseId("r"))), default);
            Assert.Null(await _store.Get<IResponseReader>().FindAsync(new ResponseId("r"), default));
            Assert.True(FilesHold(Secret));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (FilesHold(Secret)) await Task.Delay(50, patience.Token);
    }

    [Fact]
    public async Task Whoever_stops_leaves_no_byte_of_what_they_typed_and_a_receipt()
    {
        await SayAsync("r", "directline/a");

        await _store.Turns.CommitAsync(
            Turn("stop").Saying("arrêté").With(new DomainWrite.DropAnswers(new ResponseId("r")), new DomainWrite.ForgetMessages(new ResponseId("r"))), default);

        Assert.False(FilesHold(Secret));
        Assert.NotNull(await _store.Get<IResponseReader>().FindAsync(new ResponseId("r"), default));
        Assert.Equal(["arrêté"], (await _store.Conversations.ReadHistoryAsync("directline/a", 0, 10, default)).Select(row => row.Json));
        Assert.Equal(
            new ErasureReceipt(ErasureCause.Person, TestStore.Now, 0, 0, 0, 3), Assert.Single(await _store.Get<IErasure>().ListReceiptsAsync(default)));
    }

    [Fact]
    public async Task Sessions_and_conversations_are_erased_whole()
    {
        var session = await _store.Get<ISessionWriter>().CreateSessionAsync(new NewSession(Form.Hash, null, "Lyon", TestStore.Now, null), default);
        for (var at = 0; at < 450; at++) await SayAsync($"r{at}", $"directline/{at}", session: session.Id);
        await SayAsync("other", "directline/other");

        var all = await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfSession(session.Id), default);
        var one = await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfConversation("directline/other"), default);

        Assert.Equal((450, 1), (all.Responses, one.Responses));
        Assert.False(FilesHold(Secret));
    }

    [Fact]
    public async Task A_restored_backup_loses_again_what_was_erased_after_it()
    {
        using var folder = new TempFolder();
        await SayAsync("r", "directline/a");
        await SayAsync("s", "directline/b", "un autre avis");
        var backup = (await _store.Get<IStoreBackup>().BackupAsync(folder.Path, default)).File;
        await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfResponse(new ResponseId("r")), default);
        await _store.StopAsync();
        await using var here = new OtherFolder(_store.Folder);

        var restored = Assert.IsType<RestoreOutcome.Restored>(await here.RestoreAsync(backup, replaces: true));
        await here.DisposeAsync();
        await _store.StartAsync();

        Assert.Equal((1, 1), (restored.ErasedAgain, restored.Tables["response"]));
        Assert.False(FileBytes.Holds(Path.Combine(_store.Folder, "fabrique.db"), Secret));
        Assert.Null(await _store.Get<IResponseReader>().FindAsync(new ResponseId("r"), default));
    }

    [Fact]
    public async Task What_somebody_wrote_about_anothers_idea_goes_with_them()
    {
        var call = await _store.Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", Form.Hash, TestStore.Now, TestStore.Now.AddDays(1), TimeSpan.Zero), default);
        var idea = new Idea(new IdeaId("i"), call.Id, new ResponseId("of another"), "msteams/another", "IDEE-AAAA", IdeaStatus.Filed, TestStore.Now, TestStore.Now);
        await _store.Turns.CommitAsync(
            Turn("company", "msteams/c").With(
                new DomainWrite.PutResponse(Response("of another", Form.Hash)),
                new DomainWrite.PutIdea(idea),
                new DomainWrite.InviteAuthor(idea.Id, "mailto:alix@exemple.fr"),
                new DomainWrite.AddAuthor(idea.Id, "mailto:alix@exemple.fr", "msteams/alix"),
                new DomainWrite.AddIdeaComment(new IdeaComment(idea.Id, TestStore.Now, "msteams/alix", FromCoach: false, Secret)),
                new DomainWrite.AddIdeaComment(new IdeaComment(idea.Id, TestStore.Now, "coach", FromCoach: true, "Combien ?"))),
            default);

        await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfAuthor("msteams/alix"), default);

        var ideas = _store.Get<IIdeaReader>();
        Assert.Equal(["msteams/another"], await ideas.AuthorsAsync(idea, default));
        Assert.Equal(["Combien ?"], (await ideas.CommentsAsync(idea.Id, default)).Select(comment => comment.Text));
    }

    [Fact]
    public async Task Nothing_to_erase_leaves_no_receipt()
    {
        var receipt = await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfAuthor("msteams/nobody"), default);

        Assert.True(receipt.IsEmpty);
        Assert.Empty(await _store.Get<IErasure>().ListReceiptsAsync(default));
    }

    private Task<CommitResult> SayAsync(string response, string conversation, string text = Secret, SessionId? session = null) =>
        _store.Turns.CommitAsync(
            Turn($"of {response}", conversation).Saying($"a {text}", $"b {text}", $"c {text}").With(
                new DomainWrite.PutResponse(Response(response, Form.Hash) with { Session = session }),
                Answers(response, Answer("avis", 0, text))),
            default);

    private bool FilesHold(string text) => FileBytes.AnyHolds(_store.Folder, text);
}
