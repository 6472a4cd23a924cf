using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Questionnaires;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What every store keeps to when questionnaires are published, changed and archived.</summary>
public abstract class PublishingContract
{
    private const string First = """
        | survey | | | |
        | | type | name | label::fr |
        | | text | avis | Votre avis sur le produit ? |
        | | integer | note | Quelle note donnez-vous ? |
        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Vie | vie | 1 | fr |
        """;

    private int _turns;

    private static readonly Questionnaire One = Form.Of(First).Questionnaire;
    private static readonly Questionnaire Mended = Changed("Votre avis", "Votre avi", "2");
    private static readonly Questionnaire Longer = Changed("| | integer", "| | text | suite | Et ensuite ? |\n| | integer", "3");
    private static readonly Questionnaire Other = Changed("| | integer", "| | text", "4");

    [Fact]
    public async Task A_first_version_begins_the_first_series()
    {
        Assert.IsType<PublishPlan.First>(await Publisher.PlanAsync(One, default));

        var published = await PublishAsync(One);

        Assert.Equal((1, false, 0, 0), (published.Version.Series, published.BeganSeries, published.Moved, published.StayOpen));
        Assert.Equal(One.Hash, (await Get<IQuestionnaireCatalog>().FindLatestAsync("vie", default))!.Hash);
    }

    [Fact]
    public async Task Publishing_the_same_again_changes_nothing_and_an_earlier_one_does_not_come_back_in_silence()
    {
        await PublishAsync(One);
        await PublishAsync(Mended);

        var same = await Publisher.PublishAsync(new Publication(Mended), default);
        var earlier = await Publisher.PublishAsync(new Publication(One), default);

        Assert.True(Assert.IsType<PublishResult.Already>(same).IsLatest);
        Assert.False(Assert.IsType<PublishResult.Already>(earlier).IsLatest);
        Assert.Equal([Mended.Hash, One.Hash], (await Publisher.OverviewAsync("vie", default)).Select(version => version.Version.Hash));
    }

    [Fact]
    public async Task A_typo_mended_and_a_question_added_stay_in_the_series_and_cost_no_answer()
    {
        await PublishAsync(One);
        await AnswerAsync("r", One);

        var plan = Assert.IsType<PublishPlan.Next>(await Publisher.PlanAsync(Mended, default));
        var mended = await PublishAsync(Mended);
        var longer = await PublishAsync(Longer);

        Assert.Equal((ChangeKind.Cosmetic, 1, false), (plan.Kind, plan.Answers, plan.NeedsNewSeries));
        Assert.Equal((1, 1), (mended.Version.Series, longer.Version.Series));
        var overview = await Publisher.OverviewAsync("vie", default);
        Assert.Equal([0, 0, 1], overview.Select(version => version.Answers));
        Assert.Equal([(1, 1)], AnsweredSeries.Of(overview));
        Assert.Equal(One.Hash, (await Get<IResponseReader>().FindAsync(new ResponseId("r"), default))!.Questionnaire);
    }

    [Fact]
    public async Task What_comes_with_a_newer_program_takes_the_place_of_what_came_with_an_older_one_and_of_nobodys_own()
    {
        await Get<IQuestionnaireCatalog>().PublishAsync(One, default);
        await Get<IQuestionnaireCatalog>().PublishAsync(Mended, default);
        var newer = await Get<IQuestionnaireCatalog>().FindLatestAsync("vie", default);
        await Publisher.PublishAsync(new Publication(Longer, File: new AuthoredFile("vie.md", "contenu"u8.ToArray())), default);

        await Get<IQuestionnaireCatalog>().PublishAsync(Changed("Votre avis", "Votre avis, en un mot", "5"), default);

        Assert.Equal(Mended.Hash, newer!.Hash);
        Assert.Equal(Longer.Hash, (await Get<IQuestionnaireCatalog>().FindLatestAsync("vie", default))!.Hash);
    }

    [Fact]
    public async Task A_breaking_change_onto_answers_is_refused_until_a_new_series_is_asked_for()
    {
        await PublishAsync(One);
        await AnswerAsync("r", One);

        var refused = Assert.IsType<PublishResult.NeedsNewSeries>(await Publisher.PublishAsync(new Publication(Other), default));
        var before = await Publisher.OverviewAsync("vie", default);
        var published = await PublishAsync(Other, newSeries: true);

        Assert.Equal(new Change(ChangeKind.Breaking, ChangeReason.Type, "note"), Assert.Single(refused.Plan.Worst.Changes));
        Assert.Equal(1, refused.Plan.Answers);
        Assert.Single(before);
        Assert.Equal((2, true), (published.Version.Series, published.BeganSeries));
    }

    [Fact]
    public async Task Without_answers_a_breaking_change_begins_a_series_by_itself()
    {
        await PublishAsync(One);
        await AnswerAsync("r", One, ResponseStatus.Withdrawn);

        var published = await PublishAsync(Other);

        Assert.Equal((2, true), (published.Version.Series, published.BeganSeries));
    }

    [Fact]
    public async Task A_change_is_held_against_every_version_of_the_series()
    {
        await PublishAsync(One);
        await AnswerAsync("r", One);
        await PublishAsync(Longer);

        // Another question under the name of the one that was added: the first version never had it, the second did.
        var again = Assert.IsType<PublishPlan.Next>(await Publisher.PlanAsync(
            Changed("| | integer", "| | integer | suite | Combien ensuite ? |\n| | integer", "5"), default));
        var back = Assert.IsType<PublishPlan.Next>(await Publisher.PlanAsync(Mended, default));

        Assert.Equal((Longer.Hash, true), (again.Worst.From.Hash, again.NeedsNewSeries));
        Assert.Equal((Longer.Hash, ChangeKind.Breaking), (back.Worst.From.Hash, back.Kind));
    }

    [Fact]
    public async Task Open_sessions_and_calls_move_within_a_series_when_it_is_wanted()
    {
        await PublishAsync(One);
        var open = await SessionAsync(One, null);
        var closed = await SessionAsync(One, TestStore.Now.AddMinutes(-1));
        var call = await Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", One.Hash, TestStore.Now, TestStore.Now.AddDays(1), TimeSpan.Zero), default);

        var staying = await PublishAsync(Mended);
        var moving = Assert.IsType<PublishResult.Published>(await Publisher.PublishAsync(new Publication(Longer, MovesOpen: true), default));

        Assert.Equal((0, 2), (staying.Moved, staying.StayOpen));
        Assert.Equal((2, 0), (moving.Moved, moving.StayOpen));
        Assert.Equal(Longer.Hash, (await Get<ISessionReader>().FindAsync(open.Id, default))!.Questionnaire);
        Assert.Equal(One.Hash, (await Get<ISessionReader>().FindAsync(closed.Id, default))!.Questionnaire);
        Assert.Equal(Longer.Hash, (await Get<ICallReader>().FindAsync(call.Id, default))!.Questionnaire);
    }

    [Fact]
    public async Task No_session_moves_into_another_series()
    {
        await PublishAsync(One);
        var open = await SessionAsync(One, null);

        var published = Assert.IsType<PublishResult.Published>(await Publisher.PublishAsync(new Publication(Other, NewSeries: true, MovesOpen: true), default));

        Assert.Equal((0, 1), (published.Moved, published.StayOpen));
        Assert.Equal(One.Hash, (await Get<ISessionReader>().FindAsync(open.Id, default))!.Questionnaire);
    }

    [Fact]
    public async Task An_archived_form_keeps_all_and_is_offered_again_by_publishing()
    {
        await PublishAsync(One);
        await AnswerAsync("r", One);

        Assert.True(await Publisher.ArchiveAsync("vie", isArchived: true, default));
        var archived = Assert.Single(await Publisher.OverviewAsync("vie", default));
        await Get<IQuestionnaireCatalog>().PublishAsync(Mended, default);
        var shipped = await Publisher.OverviewAsync("vie", default);
        await PublishAsync(Longer);

        Assert.Equal((TestStore.Now, 1), (archived.Version.ArchivedAt, archived.Answers));
        Assert.All(shipped, version => Assert.Equal(TestStore.Now, version.Version.ArchivedAt));
        Assert.All(await Publisher.OverviewAsync("vie", default), version => Assert.Null(version.Version.ArchivedAt));
        Assert.False(await Publisher.ArchiveAsync("rien", isArchived: true, default));
    }

    [Fact]
    public async Task What_comes_with_the_program_begins_a_series_where_it_must_and_asks_nobody()
    {
        await PublishAsync(One);
        await AnswerAsync("r", One);

        await Get<IQuestionnaireCatalog>().PublishAsync(Other, default);

        Assert.Equal([2, 1], (await Publisher.OverviewAsync("vie", default)).Select(version => version.Version.Series));
    }

    [Fact]
    public async Task Versions_that_are_published_at_once_come_one_after_the_other()
    {
        await PublishAsync(One);
        var forms = Enumerable.Range(0, 6).Select(number => Changed("| | integer", number % 2 == 0 ? "| | integer" : "| | text", $"c{number}")).ToList();

        await Task.WhenAll(forms.Select(form => Publisher.PublishAsync(new Publication(form), default)));

        var versions = (await Publisher.OverviewAsync("vie", default)).Select(version => version.Version).ToList();
        Assert.Equal(7, versions.Count);
        foreach (var series in versions.GroupBy(version => version.Series))
        {
            var types = new HashSet<string>();
            foreach (var version in series)
                types.Add((await Get<IQuestionnaireCatalog>().GetAsync(version.Hash, default))["note"].Type.GetType().Name);
            Assert.Single(types);
        }
    }

    [Fact]
    public async Task The_file_is_kept_with_its_version_and_the_draft_goes()
    {
        var file = new AuthoredFile("vie.md", "contenu"u8.ToArray());
        var draft = new Draft(new DraftSummary(new DraftId("d"), file.Name, "vie", "1", "Vie", 0, TestStore.Now), file.Content);
        await Drafts.PutAsync(draft, default);

        await Publisher.PublishAsync(new Publication(One, File: file, Draft: new DraftId("d")), default);

        var found = await Publisher.FindFileAsync(One.Hash, default);
        Assert.Equal(("vie.md", "contenu"), (found!.Name, System.Text.Encoding.UTF8.GetString(found.Content.Span)));
        Assert.True(Assert.Single(await Publisher.OverviewAsync("vie", default)).HasFile);
        Assert.Null(await Drafts.FindAsync(new DraftId("d"), default));
        Assert.Null(await Publisher.FindFileAsync(Mended.Hash, default));
    }

    [Fact]
    public async Task A_draft_is_kept_with_its_mistakes_replaced_found_by_its_form_and_removed()
    {
        var bad = new DraftSummary(new DraftId("d"), "a.xlsx", "", "", "", 3, TestStore.Now);
        var good = new DraftSummary(new DraftId("d"), "b.xlsx", "vie", "1", "Vie", 0, TestStore.Now.AddMinutes(1));
        await Drafts.PutAsync(new Draft(bad, new byte[] { 1 }), default);
        var first = await Drafts.FindAsync(bad.Id, default);

        await Drafts.PutAsync(new Draft(good, new byte[] { 2, 3 }), default);

        Assert.Equal((bad, 1), (first!.Summary, first.Content.Length));
        Assert.Equal(good, (await Drafts.FindByFormAsync("vie", default))!.Summary);
        Assert.Equal([good], await Drafts.ListAsync(default));
        Assert.True(await Drafts.RemoveAsync(good.Id, default));
        Assert.False(await Drafts.RemoveAsync(good.Id, default));
        Assert.Empty(await Drafts.ListAsync(default));
    }

    /// <summary>A service of the store that is tested; empty at the start of each test.</summary>
    protected abstract T Get<T>()
        where T : notnull;

    private IQuestionnairePublisher Publisher => Get<IQuestionnairePublisher>();

    private IDraftStore Drafts => Get<IDraftStore>();

    private static Questionnaire Changed(string what, string by, string version) =>
        Form.Of(First.Replace(what, by, StringComparison.Ordinal).Replace("| vie | 1 |", $"| vie | {version} |", StringComparison.Ordinal)).Questionnaire;

    private async Task<PublishResult.Published> PublishAsync(Questionnaire form, bool newSeries = false) =>
        Assert.IsType<PublishResult.Published>(await Publisher.PublishAsync(new Publication(form, newSeries), default));

    private Task<OpenLabSession> SessionAsync(Questionnaire form, DateTimeOffset? closes) =>
        Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, null, "", TestStore.Now.AddDays(-1), closes), default);

    private async Task AnswerAsync(string id, Questionnaire form, ResponseStatus status = ResponseStatus.Submitted) =>
        Assert.IsType<CommitResult.Committed>(await Get<ITurnStore>().CommitAsync(
            Turn($"{++_turns}").With(new DomainWrite.PutResponse(Response(id, form.Hash) with { Status = status })), default));
}
