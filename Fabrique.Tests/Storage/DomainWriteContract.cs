using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What every turn store does for each domain change.</summary>
public abstract partial class DomainWriteContract
{
    private static readonly Questionnaire Form = SampleForm.Version();
    private int _turns;

    private IResponseReader Responses => Get<IResponseReader>();

    [SkippableFact]
    public async Task A_response_comes_back_as_it_was_put()
    {
        var response = Response("r", Form.Hash) with
        {
            Channel = "msteams",
            Language = "en",
            Assisted = true,
            HelperSpeaks = true,
            HelperAnswers = "avis note",
            Status = ResponseStatus.Submitted,
            UpdatedAt = TestStore.Now.AddMinutes(1),
            SubmittedAt = TestStore.Now.AddMinutes(2),
            Run = RunState.Start with { At = "note", EssentialOnly = true },
        };

        await KeepAsync(new DomainWrite.PutResponse(response));

        Assert.Equal(response with { Version = 1 }, await Responses.FindAsync(response.Id, default));
    }

    [SkippableFact]
    public async Task A_change_from_an_older_version_is_a_conflict()
    {
        var first = Response("r", Form.Hash);
        await KeepAsync(new DomainWrite.PutResponse(first));
        await KeepAsync(new DomainWrite.PutResponse(first with { Version = 1, Language = "en" }));

        Assert.IsType<CommitResult.Conflict>(await CommitAsync(new DomainWrite.PutResponse(first)));
        Assert.IsType<CommitResult.Conflict>(await CommitAsync(new DomainWrite.PutResponse(first with { Version = 1 })));
        Assert.IsType<CommitResult.Conflict>(await CommitAsync(new DomainWrite.PutResponse(Response("other", Form.Hash) with { Version = 1 })));

        var stored = await Responses.FindAsync(first.Id, default);
        Assert.Equal(("en", 2), (stored!.Language, stored.Version));
    }

    [SkippableFact]
    public async Task A_step_of_the_run_moves_its_place_and_version_alone()
    {
        var first = Response("r", Form.Hash);
        await KeepAsync(new DomainWrite.PutResponse(first));
        var step = first with { Version = 1, Language = "en", UpdatedAt = TestStore.Now.AddMinutes(1), Run = RunState.Start with { At = "note", EssentialOnly = true } };

        await KeepAsync(new DomainWrite.PutResponse(step, IsStep: true));

        Assert.Equal(step with { Version = 2 }, await Responses.FindAsync(first.Id, default));
        Assert.IsType<CommitResult.Conflict>(await CommitAsync(new DomainWrite.PutResponse(step, IsStep: true)));
    }

    [SkippableFact]
    public async Task Answers_of_every_kind_come_back_to_the_engine()
    {
        await KeepAsync(
            new DomainWrite.PutResponse(Response("r", Form.Hash)),
            Answers("r", Answer("avis", 0, "Très « clair »\n👍"), Answer("note", 1, null, AnswerRowStatus.DontKnow), Answer("ou", 2, "maison bureau"), Answer("quand", 3, "2026-03-10")));

        var answers = (await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers;

        Assert.Equal(new Answer.Given(new AnswerValue.Text("Très « clair »\n👍")), answers["avis"]);
        Assert.Equal(new Answer.DontKnow(), answers["note"]);
        Assert.Equal(new Answer.Given(new AnswerValue.Many(["maison", "bureau"])), answers["ou"]);
        Assert.Equal(new Answer.Given(new AnswerValue.Date(new DateOnly(2026, 3, 10))), answers["quand"]);
    }

    [SkippableFact]
    public async Task A_new_answer_replaces_the_old_one_and_leaves_the_others()
    {
        await KeepAsync(
            new DomainWrite.PutResponse(Response("r", Form.Hash)),
            Answers("r", Answer("avis", 0, "bien"), Answer("note", 1, "3")));

        await KeepAsync(Answers("r", Answer("note", 1, null, AnswerRowStatus.Skipped)));

        var answers = (await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers;
        Assert.Equal(new Answer.Given(new AnswerValue.Text("bien")), answers["avis"]);
        Assert.Equal(new Answer.Skipped(), answers["note"]);
    }

    [SkippableFact]
    public async Task What_a_turn_writes_twice_is_written_in_its_order()
    {
        var first = Response("r", Form.Hash);
        var step = first with { Run = RunState.Start with { At = "note" } };

        await KeepAsync(
            new DomainWrite.PutResponse(first),
            new DomainWrite.PutResponse(step with { Version = 1 }, IsStep: true),
            Answers("r", Answer("avis", 0, "bien"), Answer("note", 1, "3")),
            new DomainWrite.PutResponse(step with { Version = 2, Language = "en" }, IsStep: true),
            Answers("r", Answer("avis", 0, "mieux")),
            new DomainWrite.DropAnswers(first.Id),
            Answers("r", Answer("ou", 2, "maison")));

        var stored = (await Responses.FindAsync(first.Id, default))!;
        Assert.Equal((3, "en", "note"), (stored.Version, stored.Language, stored.Run.At));
        Assert.Equal(["ou"], stored.Run.Answers.Keys);
    }

    [SkippableFact]
    public async Task What_was_not_asked_is_no_answer()
    {
        await KeepAsync(
            new DomainWrite.PutResponse(Response("r", Form.Hash) with { Status = ResponseStatus.Submitted }),
            Answers("r", Answer("avis", 0, null, AnswerRowStatus.NotRelevant), Answer("note", 1, null, AnswerRowStatus.NotReached)));

        Assert.Empty((await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers);
    }

    [SkippableFact]
    public async Task Dropped_answers_are_gone_and_the_response_stays()
    {
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)), Answers("r", Answer("avis", 0, "bien")));

        await KeepAsync(new DomainWrite.DropAnswers(new ResponseId("r")));

        Assert.Empty((await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers);
    }

    [SkippableFact]
    public async Task A_dropped_answer_takes_its_file_and_leaves_the_others()
    {
        Attachment File(string question) => new($"f-{question}", new ResponseId("r"), question, "plan.txt", "text/plain", new byte[] { 1, 2, 3 });
        await KeepAsync(
            new DomainWrite.PutResponse(Response("r", Form.Hash)),
            Answers("r", Answer("avis", 0, "bien"), Answer("note", 1, "3")),
            new DomainWrite.PutAttachment(File("avis")),
            new DomainWrite.PutAttachment(File("note")));

        await KeepAsync(new DomainWrite.DropAnswer(new ResponseId("r"), "avis", 0));

        Assert.Equal(["note"], (await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers.Keys);
        Assert.Null(await Get<IAttachmentReader>().FindAsync("f-avis", default));
        Assert.NotNull(await Get<IAttachmentReader>().FindAsync("f-note", default));
    }

    [SkippableFact]
    public async Task A_working_copy_leaves_its_files_to_what_was_filed_again()
    {
        Attachment File(string id, string response, string question) => new(id, new ResponseId(response), question, "plan.txt", "text/plain", new byte[] { 1, 2, 3 });
        await KeepAsync(
            new DomainWrite.PutResponse(Response("r", Form.Hash)),
            new DomainWrite.PutResponse(Response("copy", Form.Hash)),
            new DomainWrite.PutAttachment(File("old", "r", "avis")),
            new DomainWrite.PutAttachment(File("kept", "r", "note")),
            new DomainWrite.PutAttachment(File("new", "copy", "avis")));

        await KeepAsync(new DomainWrite.DropCopy(new ResponseId("copy"), FilesTo: new ResponseId("r")));

        var files = Get<IAttachmentReader>();
        Assert.Null(await files.FindAsync("old", default));
        Assert.Equal(["r", "r"], [(await files.FindAsync("kept", default))!.Response.Value, (await files.FindAsync("new", default))!.Response.Value]);
        Assert.Null(await Responses.FindAsync(new ResponseId("copy"), default));
    }

    [SkippableFact]
    public async Task What_was_said_elsewhere_of_a_response_goes_with_it_and_the_last_words_stay()
    {
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)));
        await CommitAsync(Turn("read", "directline/elsewhere").Saying("Vous avez dit").With(
            new DomainWrite.NoteConversation(new ResponseId("r")), new DomainWrite.NoteConversation(new ResponseId("gone"))));

        await CommitAsync(Turn("erase", "directline/elsewhere").Saying("effacé").With(new DomainWrite.EraseResponse(new ResponseId("r"))));

        Assert.Equal(["effacé"], (await Get<IConversationStore>().ReadHistoryAsync("directline/elsewhere", 0, 10, default)).Select(row => row.Json));
    }

    [SkippableFact]
    public async Task Who_stops_leaves_a_response_and_nothing_that_was_typed_before()
    {
        await CommitAsync(Turn("type", "directline/stops").Saying("Il fait chaud").With(new DomainWrite.PutResponse(Response("r", Form.Hash))));

        await CommitAsync(Turn("stop", "directline/stops").Saying("arrêté").With(new DomainWrite.ForgetMessages(new ResponseId("r"))));

        Assert.NotNull(await Responses.FindAsync(new ResponseId("r"), default));
        Assert.Equal(["arrêté"], (await Get<IConversationStore>().ReadHistoryAsync("directline/stops", 0, 10, default)).Select(row => row.Json));
        var receipt = Assert.Single(await Get<IErasure>().ListReceiptsAsync(default));
        Assert.Equal((ErasureCause.Person, 0L, 1L), (receipt.Cause, receipt.Responses, receipt.Messages));
    }

    [SkippableFact]
    public async Task An_erased_response_takes_everything_with_it()
    {
        var idea = await IdeaAsync("i", "r", "IDEE-AAAA");
        await KeepAsync(
            new DomainWrite.PutResponse(Response("r", Form.Hash)),
            Answers("r", Answer("avis", 0, "bien")),
            new DomainWrite.PutIdea(idea),
            Words("r", "un-deux-trois-quatre"));

        await KeepAsync(new DomainWrite.EraseResponse(new ResponseId("r")));

        Assert.Null(await Responses.FindAsync(new ResponseId("r"), default));
        Assert.Null(await Responses.FindByResumeWordsAsync("un-deux-trois-quatre", TestStore.Now, default));
        Assert.Null(await Get<IIdeaReader>().FindAsync(idea.Id, default));
        var report = await Get<IStoreCheck>().CheckAsync(default);
        Assert.Equal(0, report.Tables["answer"]);
        Assert.Empty(report.Damages);
    }

    [SkippableFact]
    public async Task A_file_comes_back_as_it_was_sent_and_goes_with_its_response()
    {
        var file = new Attachment("f", new ResponseId("r"), "avis", "plan.bin", "application/pdf", new byte[] { 0, 37, 255, 0 });
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)), new DomainWrite.PutAttachment(file));

        var stored = await Get<IAttachmentReader>().FindAsync("f", default);
        await KeepAsync(new DomainWrite.EraseResponse(new ResponseId("r")));

        Assert.Equal(file, stored! with { Content = file.Content });
        Assert.Equal(file.Content.ToArray(), stored.Content.ToArray());
        Assert.Null(await Get<IAttachmentReader>().FindAsync("f", default));
    }

    [SkippableFact]
    public async Task An_idea_is_put_and_put_again()
    {
        var draft = await IdeaAsync("i", "r", "IDEE-AAAA");
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)), new DomainWrite.PutIdea(draft));
        var filed = draft with { Status = IdeaStatus.Filed, FiledAt = TestStore.Now.AddHours(1) };

        await KeepAsync(new DomainWrite.PutIdea(filed));

        Assert.Equal(filed, await Get<IIdeaReader>().FindAsync(draft.Id, default));
    }

    [SkippableFact]
    public async Task An_authors_ideas_are_listed_the_newest_first()
    {
        var older = await IdeaAsync("a", "ra", "IDEE-AAAA");
        var newer = (await IdeaAsync("b", "rb", "IDEE-BBBB")) with { StartedAt = TestStore.Now.AddHours(1) };
        var others = (await IdeaAsync("c", "rc", "IDEE-CCCC")) with { Author = "msteams/somebody else" };
        foreach (var idea in new[] { older, newer, others })
        {
            await KeepAsync(new DomainWrite.PutResponse(Response(idea.Response.Value, Form.Hash)), new DomainWrite.PutIdea(idea));
        }

        Assert.Equal([newer, older], await Get<IIdeaReader>().ListByAuthorAsync("msteams/somebody", default));
    }

    [SkippableFact]
    public async Task A_reference_that_another_idea_has_makes_the_turn_run_again()
    {
        var first = await IdeaAsync("a", "ra", "IDEE-AAAA");
        var second = await IdeaAsync("b", "rb", "IDEE-AAAA");
        await KeepAsync(new DomainWrite.PutResponse(Response("ra", Form.Hash)), new DomainWrite.PutIdea(first));

        var result = await CommitAsync(new DomainWrite.PutResponse(Response("rb", Form.Hash)), new DomainWrite.PutIdea(second));

        Assert.IsType<CommitResult.Conflict>(result);
        Assert.Null(await Responses.FindAsync(new ResponseId("rb"), default));
    }

    [SkippableFact]
    public async Task Four_words_resume_a_response_until_they_expire()
    {
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)), Words("r", "un-deux-trois-quatre"));

        Assert.Equal(new ResponseId("r"), await Responses.FindByResumeWordsAsync("un-deux-trois-quatre", TestStore.Now.AddDays(7).AddMilliseconds(-1), default));
        Assert.Null(await Responses.FindByResumeWordsAsync("un-deux-trois-quatre", TestStore.Now.AddDays(7), default));
        Assert.Null(await Responses.FindByResumeWordsAsync("un-deux-trois-cinq", TestStore.Now, default));
    }

    [SkippableFact]
    public async Task New_words_end_the_earlier_ones()
    {
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)), Words("r", "un-deux-trois-quatre"));

        await KeepAsync(Words("r", "cinq-six-sept-huit"));

        Assert.Null(await Responses.FindByResumeWordsAsync("un-deux-trois-quatre", TestStore.Now, default));
        Assert.Equal(new ResponseId("r"), await Responses.FindByResumeWordsAsync("cinq-six-sept-huit", TestStore.Now, default));
    }

    [SkippableFact]
    public async Task Words_that_still_resume_another_response_make_the_turn_run_again_and_expired_ones_do_not()
    {
        await KeepAsync(
            new DomainWrite.PutResponse(Response("a", Form.Hash)),
            new DomainWrite.PutResponse(Response("b", Form.Hash)),
            Words("a", "un-deux-trois-quatre"));

        Assert.IsType<CommitResult.Conflict>(await CommitAsync(Words("b", "un-deux-trois-quatre")));
        Assert.IsType<CommitResult.Committed>(await CommitAtAsync(TestStore.Now.AddDays(7), Words("b", "un-deux-trois-quatre")));
    }

    [SkippableFact]
    public async Task Every_kind_of_change_has_its_writer()
    {
        var idea = await IdeaAsync("i", "r", "IDEE-AAAA");
        DomainWrite[] all =
        [
            new DomainWrite.PutResponse(Response("r", Form.Hash)),
            Answers("r", Answer("avis", 0, "bien")),
            new DomainWrite.PutAttachment(new Attachment("f", new ResponseId("r"), "avis", "plan.txt", "text/plain", new byte[] { 1, 2, 3 })),
            new DomainWrite.PutIdea(idea),
            new DomainWrite.AddIdeaVersion(idea.Id, Form.Hash, ImmutableSortedDictionary<string, string>.Empty),
            new DomainWrite.AddIdeaEvent(new IdeaEvent(idea.Id, TestStore.Now, IdeaStep.File, IdeaStatus.Draft, IdeaStatus.Filed, idea.Author, "")),
            new DomainWrite.IndexIdea(idea.Id, "Carte des puits", "Chaque été, des puits sont à sec."),
            new DomainWrite.JoinIdea(idea.Id, "msteams/another"),
            new DomainWrite.AddIdeaComment(new IdeaComment(idea.Id, TestStore.Now, "coach", FromCoach: true, "Combien de « puits » ?")),
            new DomainWrite.InviteAuthor(idea.Id, "mailto:alix@exemple.fr"),
            new DomainWrite.AddAuthor(idea.Id, "mailto:alix@exemple.fr", "msteams/alix"),
            new DomainWrite.PutPerson(new Person("msteams/somebody", "msteams/c", "{}", "fr", TestStore.Now)),
            new DomainWrite.Post("msteams/c", "id", "{}"),
            Words("r", "un-deux-trois-quatre"),
            new DomainWrite.NoteConfusion(new ResponseId("r"), "avis"),
            new DomainWrite.AddRemark(new Remark("n", (await SessionAsync()).Id, new ResponseId("r"), "Il a cherché le bouton.", TestStore.Now)),
            new DomainWrite.NoteConversation(new ResponseId("r")),
            new DomainWrite.DropAnswer(new ResponseId("r"), "avis", 0),
            new DomainWrite.DropAnswers(new ResponseId("r")),
            new DomainWrite.ForgetMessages(new ResponseId("r")),
            new DomainWrite.DropCopy(new ResponseId("copy")),
            new DomainWrite.EraseResponse(new ResponseId("r")),
        ];

        await KeepAsync(all);

        Assert.Equal(typeof(DomainWrite).GetNestedTypes().Select(type => type.Name).Order(), all.Select(write => write.GetType().Name).Order());
    }

    /// <summary>A service of the store that is tested; empty at the start of each test.</summary>
    protected abstract T Get<T>()
        where T : notnull;

    /// <summary>The form that every response of these tests answers; to be called before each test.</summary>
    protected Task PublishAsync() => Get<IQuestionnaireCatalog>().PublishAsync(Form, default);

    private static DomainWrite.PutResumeWords Words(string response, string words) =>
        new(new ResponseId(response), words, TestStore.Now.AddDays(7));

    private Task<OpenLabSession> SessionAsync() =>
        Get<ISessionWriter>().CreateSessionAsync(new NewSession(Form.Hash, null, "Essai", TestStore.Now, null), default);

    private async Task<Idea> IdeaAsync(string id, string response, string reference)
    {
        var call = await Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", Form.Hash, TestStore.Now, TestStore.Now.AddDays(1), TimeSpan.Zero), default);
        return new Idea(new IdeaId(id), call.Id, new ResponseId(response), "msteams/somebody", reference, IdeaStatus.Draft, TestStore.Now, null);
    }

    private async Task KeepAsync(params DomainWrite[] writes) =>
        Assert.IsType<CommitResult.Committed>(await CommitAsync(writes));

    private async Task CommitAsync(TurnWrites turn) => Assert.IsType<CommitResult.Committed>(await Get<ITurnStore>().CommitAsync(turn, default));

    private Task<CommitResult> CommitAsync(params DomainWrite[] writes) => CommitAtAsync(TestStore.Now, writes);

    private Task<CommitResult> CommitAtAsync(DateTimeOffset at, params DomainWrite[] writes) =>
        Get<ITurnStore>().CommitAsync(Turn($"{++_turns}").With(writes) with { At = at }, default);
}
