using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What every store keeps of an idea besides its row, and how it finds similar ones.</summary>
public abstract class IdeaStoreContract
{
    private static readonly Questionnaire Form = SampleForm.Version();

    private Call _call = null!;
    private int _turns;

    private IIdeaReader Ideas => Get<IIdeaReader>();

    protected abstract T Get<T>()
        where T : notnull;

    protected async Task PrepareAsync()
    {
        await Get<IQuestionnaireCatalog>().PublishAsync(Form, default);
        _call = await Get<ICallWriter>().CreateCallAsync(
            new NewCall("Appel", "Call", Form.Hash, TestStore.Now, TestStore.Now.AddDays(10), TimeSpan.Zero), default);
    }

    [SkippableFact]
    public async Task A_name_a_revision_and_a_withdrawal_come_back()
    {
        var idea = Idea("a") with
        {
            Name = "Les puits",
            Revision = new ResponseId("copy"),
            Status = IdeaStatus.Withdrawn,
            Withdrawal = new Withdrawal(IdeaStatus.Filed, TestStore.Now.AddHours(1), "Mon service change."),
        };

        await PutAsync(idea);

        Assert.Equal(idea, await Ideas.FindByReferenceAsync(idea.Reference, default));
        Assert.Null(await Ideas.FindByReferenceAsync("IDEE-ZZZZ", default));
    }

    [SkippableFact]
    public async Task A_step_that_was_taken_meanwhile_is_a_conflict()
    {
        var idea = Idea("a");
        await PutAsync(idea);
        await KeepAsync(new DomainWrite.PutIdea(idea with { Status = IdeaStatus.Filed }, IdeaStatus.Draft));

        var late = await CommitAsync(new DomainWrite.PutIdea(idea with { Status = IdeaStatus.Withdrawn }, IdeaStatus.Draft));

        Assert.IsType<CommitResult.Conflict>(late);
        Assert.Equal(IdeaStatus.Filed, (await Ideas.FindAsync(idea.Id, default))!.Status);
    }

    [SkippableFact]
    public async Task Versions_are_numbered_and_keep_their_answers()
    {
        await PutAsync(Idea("a"));

        await KeepAsync(new DomainWrite.AddIdeaVersion(new IdeaId("a"), Form.Hash, Answers(("avis", "bien"))));
        await KeepAsync(new DomainWrite.AddIdeaVersion(new IdeaId("a"), Form.Hash, Answers(("avis", "très « bien »\n👍"))));

        var versions = await Ideas.VersionsAsync(new IdeaId("a"), default);
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.Equal([new AnswerDifference("avis", "bien", "très « bien »\n👍")], versions[1].Since(versions[0]));
    }

    [SkippableFact]
    public async Task Steps_come_back_in_order_with_who_and_why()
    {
        await PutAsync(Idea("a"));
        var filed = new IdeaEvent(new IdeaId("a"), TestStore.Now, IdeaStep.File, IdeaStatus.Draft, IdeaStatus.Filed, "msteams/a", "");
        var asked = new IdeaEvent(new IdeaId("a"), TestStore.Now, IdeaStep.AskToComplete, IdeaStatus.Filed, IdeaStatus.ToComplete, "coach", "Des chiffres ?");

        await KeepAsync(new DomainWrite.AddIdeaEvent(filed));
        await KeepAsync(new DomainWrite.AddIdeaEvent(asked));

        Assert.Equal([filed, asked], await Ideas.EventsAsync(new IdeaId("a"), default));
    }

    [SkippableFact]
    public async Task Similar_ideas_of_others_are_found_whatever_accents_and_endings_and_a_withdrawn_one_is_not()
    {
        foreach (var (id, title, problem) in new[]
        {
            ("wells", "Carte des puits", "Chaque été, des puits sont à sec."),
            ("files", "Zéro dossier perdu", "Des dossiers de permis se perdent.\nTous les mois."),
            ("cars", "Covoiturage", "Les parkings débordent."),
        })
        {
            await PutAsync(Idea(id));
            await KeepAsync(new DomainWrite.IndexIdea(new IdeaId(id), title, problem));
        }

        var found = await Ideas.FindSimilarAsync("Plus de DOSSIERS de pèrmis perdu", "msteams/another", 3, default);
        Assert.Equal([new SimilarIdea(new IdeaId("files"), Reference("files"), "msteams/files", "Zéro dossier perdu", "Des dossiers de permis se perdent.")], found);
        Assert.Empty(await Ideas.FindSimilarAsync("Plus de dossiers de permis perdu", "msteams/files", 3, default));
        Assert.Empty(await Ideas.FindSimilarAsync("", "msteams/another", 3, default));

        await KeepAsync(new DomainWrite.IndexIdea(new IdeaId("files"), "", ""));
        Assert.Empty(await Ideas.FindSimilarAsync("Plus de dossiers de permis perdu", "msteams/another", 3, default));
    }

    [SkippableFact]
    public async Task An_erased_response_takes_everything_of_its_idea_along()
    {
        await PutAsync(Idea("a"));
        await KeepAsync(
            new DomainWrite.IndexIdea(new IdeaId("a"), "Carte des puits", "puits secs"),
            new DomainWrite.AddIdeaVersion(new IdeaId("a"), Form.Hash, Answers(("avis", "bien"))),
            new DomainWrite.JoinIdea(new IdeaId("a"), "msteams/b"),
            new DomainWrite.JoinIdea(new IdeaId("a"), "msteams/b"),
            new DomainWrite.InviteAuthor(new IdeaId("a"), "msteams/c"),
            new DomainWrite.AddIdeaComment(new IdeaComment(new IdeaId("a"), TestStore.Now, "coach", FromCoach: true, "Bonjour")));

        await KeepAsync(new DomainWrite.EraseResponse(new ResponseId("response a")));

        var tables = (await Get<IStoreCheck>().CheckAsync(default)).Tables;
        Assert.All(["idea", "idea_version", "idea_join", "idea_author", "idea_comment"], table => Assert.Equal(0, tables[table]));
        Assert.Empty(await Ideas.FindSimilarAsync("Carte des puits secs", "msteams/another", 3, default));
    }

    [SkippableTheory]
    [InlineData("ÉCONOMIE d’eau à l’ÉCOLE", "economie d'eau ecole")]
    [InlineData("Covoiturage domicile-travail", "trajets entre domicile et travail en covoiturage")]
    [InlineData("Formulaire papier/numérique", "numerique formulaire papier")]
    [InlineData("Le site eau.gouv.fr expliqué", "expliquer le site eau")]
    [InlineData("Piste n°12 : cartes 2026", "cartes de la piste 12 en 2026")]
    [InlineData("Les dossiers perdus", "un dossier perdu")]
    [InlineData("Naïveté, garçons, Noël", "noel garcon naivete")]
    public async Task Words_are_found_whatever_marks_stand_around_and_on_them(string title, string asked)
    {
        await PutAsync(Idea("a"));
        await KeepAsync(new DomainWrite.IndexIdea(new IdeaId("a"), title, ""));

        Assert.Equal([title], (await Ideas.FindSimilarAsync(asked, "msteams/another", 3, default)).Select(found => found.Title));
    }

    [SkippableFact]
    public async Task The_nearest_comes_first_a_title_says_more_than_a_problem_and_no_more_come_than_are_wanted()
    {
        foreach (var (id, title, problem) in new[]
        {
            ("both", "Carte des puits", "Des puits sont à sec, une carte manque."),
            ("title", "Carte des puits secs", "Rien."),
            ("problem", "Autre chose", "Une carte des puits manque."),
            ("none", "Covoiturage", "Les parkings débordent."),
        })
        {
            await PutAsync(Idea(id));
            await KeepAsync(new DomainWrite.IndexIdea(new IdeaId(id), title, problem));
        }

        var all = (await Ideas.FindSimilarAsync("une carte des puits", "msteams/another", 9, default)).Select(found => found.Id.Value).ToList();

        Assert.Equal(["both", "problem", "title"], all.Order());
        Assert.Equal("problem", all[^1]);
        Assert.Single(await Ideas.FindSimilarAsync("une carte des puits", "msteams/another", 1, default));
    }

    [SkippableTheory]
    [InlineData("' | & ! <-> : * \\ ( )")]
    [InlineData("\"NEAR(a b)\" OR AND NOT ^ * ;")]
    [InlineData("carte' :* puits\"")]
    public async Task Marks_that_a_database_reads_as_its_own_are_only_marks(string asked)
    {
        await PutAsync(Idea("a"));
        await KeepAsync(new DomainWrite.IndexIdea(new IdeaId("a"), "Carte des puits", ""));

        Assert.InRange((await Ideas.FindSimilarAsync(asked, "msteams/another", 3, default)).Count, 0, 1);
    }

    [SkippableFact]
    public async Task Drafts_whose_call_closes_soon_are_found()
    {
        await PutAsync(Idea("draft"));
        await PutAsync(Idea("filed") with { Status = IdeaStatus.Filed });
        var closes = TestStore.Now.AddDays(10);

        Assert.Equal([new IdeaId("draft")], (await Ideas.DraftsClosingAsync(closes.AddDays(-3), closes, default)).Select(idea => idea.Id));
        Assert.Empty(await Ideas.DraftsClosingAsync(closes.AddDays(-4), closes.AddDays(-1), default));
        Assert.Empty(await Ideas.DraftsClosingAsync(closes, closes.AddDays(3), default));
    }

    [SkippableFact]
    public async Task What_authors_and_coaches_write_and_who_joins_come_back()
    {
        var idea = Idea("a");
        IdeaComment[] said = [new(idea.Id, TestStore.Now, "coach", FromCoach: true, "Combien ?"), new(idea.Id, TestStore.Now.AddHours(1), idea.Author, FromCoach: false, "« Deux cents »\n👍")];
        await PutAsync(idea);

        await KeepAsync(new DomainWrite.AddIdeaComment(said[0]), new DomainWrite.AddIdeaComment(said[1]));
        await KeepAsync(new DomainWrite.InviteAuthor(idea.Id, "mailto:alix@exemple.fr"), new DomainWrite.InviteAuthor(idea.Id, "mailto:alix@exemple.fr"));
        Assert.Equal(["mailto:alix@exemple.fr"], await Ideas.InvitedAsync(idea.Id, default));
        await KeepAsync(new DomainWrite.AddAuthor(idea.Id, "mailto:alix@exemple.fr", "msteams/alix"));

        Assert.Equal(said, await Ideas.CommentsAsync(idea.Id, default));
        Assert.Empty(await Ideas.InvitedAsync(idea.Id, default));
        Assert.Equal([idea.Author, "msteams/alix"], await Ideas.AuthorsAsync(idea, default));
        Assert.Equal([idea], await Ideas.ListByAuthorAsync("msteams/alix", default));
        Assert.IsType<CommitResult.Conflict>(await CommitAsync(new DomainWrite.AddAuthor(idea.Id, "mailto:alix@exemple.fr", "msteams/bao")));
    }

    [SkippableFact]
    public async Task A_call_is_announced_once_and_then_its_decided_ideas_are_found()
    {
        var (decided, calls, closed) = (Idea("a") with { Status = IdeaStatus.NotSelected }, Get<ICallWriter>(), _call.Closes);
        await PutAsync(decided);

        Assert.False(await calls.AnnounceAsync(_call.Id, closed.AddMilliseconds(-1), default));
        Assert.Empty(await Ideas.AnnouncedAsync(closed.AddDays(-1), default));
        Assert.True(await calls.AnnounceAsync(_call.Id, closed, default));
        Assert.False(await calls.AnnounceAsync(_call.Id, closed.AddDays(1), default));

        Assert.Equal([decided], await Ideas.AnnouncedAsync(closed.AddDays(-1), default));
        Assert.Empty(await Ideas.AnnouncedAsync(closed, default));
        Assert.Equal(closed, (await Get<ICallReader>().FindAsync(_call.Id, default))!.AnnouncedAt);
        Assert.Equal(closed, Assert.Single(await Get<ICallReader>().ListAsync(default)).Call.AnnouncedAt);
    }

    [SkippableFact]
    public async Task A_person_is_replaced_and_read_back()
    {
        var person = new Person("msteams/a", "msteams/c", """{"serviceUrl":"https://smba.trafficmanager.net/"}""", "en", TestStore.Now) { StopsReminders = true };
        await KeepAsync(new DomainWrite.PutPerson(person with { Language = "fr", StopsReminders = false }));

        await KeepAsync(new DomainWrite.PutPerson(person));

        Assert.Equal(person, await Get<IPersonReader>().FindAsync("msteams/a", default));
        Assert.Null(await Get<IPersonReader>().FindAsync("msteams/b", default));
    }

    private static ImmutableSortedDictionary<string, string> Answers(params (string Name, string Text)[] answers) =>
        answers.ToImmutableSortedDictionary(answer => answer.Name, answer => answer.Text, StringComparer.Ordinal);

    private static string Reference(string id) => $"IDEE-{id.ToUpperInvariant()}";

    private Idea Idea(string id) => new(
        new IdeaId(id), _call.Id, new ResponseId($"response {id}"), $"msteams/{id}", Reference(id), IdeaStatus.Draft, TestStore.Now, null);

    private Task PutAsync(Idea idea) => KeepAsync(
        new DomainWrite.PutResponse(Response(idea.Response.Value, Form.Hash) with { Idea = idea.Id }), new DomainWrite.PutIdea(idea));

    private async Task KeepAsync(params DomainWrite[] writes) => Assert.IsType<CommitResult.Committed>(await CommitAsync(writes));

    private Task<CommitResult> CommitAsync(params DomainWrite[] writes) => Get<ITurnStore>().CommitAsync(Turn($"{++_turns}").With(writes), default);
}
