using Fabrique.Data;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Data.Storage.Turns;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What a SQLite host remembers of its turns is what the file holds, or is not used.</summary>
public sealed class TurnMemoryTests : IAsyncLifetime
{
    private static readonly Questionnaire Form = SampleForm.Version();
    private static readonly ResponseId Id = new("r");
    private TestStore _store = null!;

    private ITurnStore Turns => _store.Turns;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        await _store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_is_remembered_is_what_the_file_holds()
    {
        var response = Response("r", Form.Hash) with { StartedAt = TestStore.Now.AddTicks(12_345), UpdatedAt = TestStore.Now.AddTicks(6_789) };
        await KeepAsync(Turn("1").WithState("""{"a":1}""", null).With(new DomainWrite.PutResponse(response)));
        await StepAsync("2", "avis", "Très « clair »");
        await StepAsync("3", "note", "4");

        Assert.Equal(await _store.Get<IResponseReader>().FindAsync(Id, default), await Turns.FindResponseAsync(Id, default));
        var remembered = (await Turns.ReadStateAsync(["state"], default))["state"];
        await ForgetAsync();
        Assert.Equal((await Turns.ReadStateAsync(["state"], default))["state"], remembered);
        Assert.Equal(3, (await Turns.FindResponseAsync(Id, default))!.Version);
    }

    [Fact]
    public async Task A_turn_that_went_by_what_another_process_changed_since_runs_again()
    {
        await BeginAsync();
        var basis = Turns.Basis;
        await using (var command = _store.Connect())
        {
            command.Run("DELETE FROM response");
        }

        Assert.NotNull(await Turns.FindResponseAsync(Id, default));
        Assert.Equal(new CommitResult.Conflict(), await Turns.CommitAsync(Turn("help").Saying("aide") with { Basis = basis }, default));

        Assert.Null(await Turns.FindResponseAsync(Id, default));
        Assert.IsType<CommitResult.Committed>(await Turns.CommitAsync(Turn("help").Saying("aide") with { Basis = Turns.Basis }, default));
    }

    [Fact]
    public async Task An_erasure_is_forgotten_at_once()
    {
        await BeginAsync();
        var basis = Turns.Basis;

        await _store.Get<IErasure>().EraseAsync(new ErasureTarget.OfResponse(Id), default);

        Assert.Null(await Turns.FindResponseAsync(Id, default));
        Assert.Equal(new CommitResult.Conflict(), await Turns.CommitAsync(Turn("late") with { Basis = basis }, default));
    }

    [Fact]
    public async Task A_response_that_a_person_erases_or_sends_is_read_from_the_file()
    {
        await BeginAsync();
        var sent = (await Turns.FindResponseAsync(Id, default))! with { Status = ResponseStatus.Submitted, SubmittedAt = TestStore.Now };
        await KeepAsync(Turn("2").With(new DomainWrite.PutResponse(sent)));
        Assert.Equal(await _store.Get<IResponseReader>().FindAsync(Id, default), await Turns.FindResponseAsync(Id, default));

        await KeepAsync(Turn("3").With(new DomainWrite.EraseResponse(Id)));
        Assert.Null(await Turns.FindResponseAsync(Id, default));
    }

    [Fact]
    public async Task Deliveries_are_marked_without_forgetting_and_the_last_activity_is_known_again()
    {
        await BeginAsync();
        var basis = Turns.Basis;

        await _store.Get<IOutboxReader>().MarkDeliveredAsync("directline/a", 1, TestStore.Now, default);

        Assert.Equal(basis, Turns.Basis);
        Assert.Equal("outcome of 1", (await Turns.FindSeenAsync("directline/a", "1", default))!.Outcome);
        Assert.IsType<CommitResult.AlreadyDone>(await Turns.CommitAsync(Turn("1") with { Basis = basis }, default));
    }

    [Fact]
    public void The_memory_keeps_within_its_bounds_and_loses_the_oldest()
    {
        var recent = new Recent<string>(mostEntries: 3, mostWeight: 100);
        for (var at = 0; at < 10; at++) recent.Put($"{at}", "x", 1);
        Assert.InRange(recent.Count, 3, 6);
        Assert.Null(recent.Find("0"));
        Assert.Equal("x", recent.Find("9"));

        recent.Put("heavy", "y", 99);
        recent.Put("heavier", "z", 100);
        Assert.Equal((3, "y", "z"), (recent.Count, recent.Find("heavy"), recent.Find("heavier")));
        recent.Remove("heavy");
        recent.Clear();
        Assert.Equal(0, recent.Count);
    }

    private Task BeginAsync() => KeepAsync(Turn("1").Saying("bonjour").WithState("{}", null).With(new DomainWrite.PutResponse(Response("r", Form.Hash))));

    private async Task StepAsync(string key, string question, string answer)
    {
        var before = (await Turns.FindResponseAsync(Id, default))!;
        var taken = Assert.IsType<Reading.Accepted>(QuestionnaireRun.Accept(
            Form, before.Run, Form[question], answer, new RunContext(TestStore.Now, TimeZoneInfo.Utc, "fr")));
        await KeepAsync(Turn(key).WithState($$"""{"a":{{key}}}""", (await Turns.ReadStateAsync(["state"], default))["state"].ETag).With(
            new DomainWrite.PutResponse(before with { Run = taken.State }, IsStep: true),
            Answers("r", Answer(question, Form[question].Index, AnswerText.Canonical(((Answer.Given)taken.Answer).Value)))));
    }

    private async Task KeepAsync(TurnWrites turn) =>
        Assert.IsType<CommitResult.Committed>(await Turns.CommitAsync(turn with { Basis = Turns.Basis }, default));

    /// <summary>Any work that is no turn's.</summary>
    private Task ForgetAsync() => _store.Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
}
