using Fabrique.Bench.Browsers;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Storage;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>What others did before, so that pages have something to show.</summary>
internal static class Seeds
{
    /// <summary>Ends the reference of an idea that was not selected.</summary>
    public const string NotSelected = "N";

    /// <summary>Ends the reference of an idea that its author took back.</summary>
    public const string Withdrawn = "R";

    private const string WithFiles = """
        | survey | | | |
        | | type | name | label::fr |
        | | text | avis | Votre avis ? |
        | | image | photo | Une photo ? |
        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Pièces | pieces | 1 | fr |
        """;

    private const string AsksPicture = """
        | survey | | | | |
        | | type | name | label::fr | label::en |
        | | text | avis | Votre avis ? | Your view? |
        | | image | photo | Une photo de ce que vous avez vu ? | A photo of what you saw? |
        | | text | mot | Un dernier mot ? | A last word? |
        | settings | | | | |
        | | form_title::fr | form_title::en | form_id | version | default_language |
        | | Avec photo | With a photo | avec-photo | 1 | fr |
        """;

    public static async Task OpenProductAsync(Visit visit) => await visit.OpenAsync($"produits/{(await ProductAsync(visit, "puits")).Key}");

    public static async Task OpenToldProductAsync(Visit visit)
    {
        var product = await ProductAsync(visit, "sources");
        var now = visit.Host.Get<TimeProvider>().GetUtcNow();
        var session = await visit.CreateSessionAsync();
        var told = await visit.Host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(session.Questionnaire, product, "", now, null), default);
        foreach (var about in new[] { told, session })
            await visit.Host.Get<IFollowUps>().AddAsync(about.Id, "clarte", "Les mots de la première page sont difficiles.", "Nous avons écrit la page avec vos mots.", default);
        await visit.OpenAsync($"produits/{product.Key}");
    }

    public static async Task OpenLateAsync(Visit visit, string way)
    {
        var late = await visit.Host.CreateSessionAsync("Hier", opens: TimeSpan.FromDays(-2), closes: TimeSpan.FromDays(-1));
        await visit.OpenAsync($"{way}/{late.Code.Words}");
    }

    public static async Task AskMineAsync(Visit visit, string words)
    {
        await visit.Page.Locator("#mots").FillAsync(words);
        await visit.Page.Locator("main form button").First.ClickAsync();
    }

    /// <returns>The four words of a response that was sent.</returns>
    public static async Task<string> SentWordsAsync(Visit visit)
    {
        var words = $"lampe-tigre-route-{(visit.Language == "fr" ? "miel" : "prairie")}";
        var session = await visit.CreateSessionAsync();
        var id = await SentAsync(visit, session, "mine", ("but", "Trouver une aide pour mon puits"));
        await KeepAsync(visit, new DomainWrite.PutResumeWords(id, words, DateTimeOffset.MaxValue.AddYears(-1)));
        return words.Replace('-', ' ');
    }

    /// <summary>People at a question, enough answers for figures, an observation, and what was done.</summary>
    public static async Task FillAsync(Visit visit)
    {
        var session = visit.Session;
        var now = visit.Host.Get<TimeProvider>().GetUtcNow();
        for (var at = 0; at < 12; at++)
            await SentAsync(visit, session, $"sent{at}", ("reussi", at < 7 ? "oui" : "partie"), ("clarte", $"{(at % 5) + 1}"), ("changer", "Un exemple à chaque étape"));
        var here = new ResponseId($"{session.Code.Digits}-here");
        await KeepAsync(
            visit,
            new DomainWrite.PutResponse(Writes.Response(here.Value, session.Questionnaire) with { Session = session.Id, StartedAt = now, UpdatedAt = now }),
            new DomainWrite.NoteConfusion(here, "consentement"));
        await visit.Page.Locator("#remark").FillAsync("La salle est bruyante.");
        await visit.Page.Locator("#remark").Locator("xpath=ancestor::form").Locator("button").ClickAsync();
        await visit.Host.Get<IFollowUps>().AddAsync(session.Id, "clarte", "Trop de mots.", "Des phrases courtes.", default);
    }

    /// <summary>One more person has sent.</summary>
    public static Task SendAsync(Visit visit, string name) => SentAsync(visit, visit.Session, name, ("reussi", "oui"));

    public static async Task FillScaledAsync(Visit visit)
    {
        await visit.Host.Get<IQuestionnaireCatalog>().PublishAsync(Exports.Forms.Scaled, default);
        var now = visit.Host.Get<TimeProvider>().GetUtcNow();
        var session = await visit.Host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(Exports.Forms.Scaled.Hash, null, "Mesures", now, null), default);
        for (var at = 0; at < 10; at++) await SentAsync(visit, session, $"{at}", ("nps", at < 3 ? "9" : "2"));
        visit.Session = session;
    }

    /// <summary>A session that asks for a picture after some words.</summary>
    public static async Task CreateAskingPictureAsync(Visit visit)
    {
        var form = Questionnaires.Form.Of(AsksPicture).Questionnaire;
        await visit.Host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        visit.Session = await visit.Host.CreateSessionAsync("Visite du port", formId: form.Id);
    }

    /// <summary>A session whose people sent files.</summary>
    public static async Task OpenFilesAsync(Visit visit)
    {
        var form = Questionnaires.Form.Of(WithFiles).Questionnaire;
        await visit.Host.Get<IQuestionnaireCatalog>().PublishAsync(form, default);
        var session = await visit.Host.CreateSessionAsync(formId: form.Id);
        var file = $"{AnswerValue.File.IdPrefix}{session.Code.Digits}";
        var id = await SentAsync(visit, session, "file", ("avis", "Très utile"), ("photo", $"{file} vue du port.png"));
        await KeepAsync(visit, new DomainWrite.PutAttachment(new Attachment(file, id, "photo", "vue du port.png", "image/png", SampleFiles.Picture)));
        await visit.OpenAsync($"coach/fichiers?questionnaire={form.Id}");
    }

    /// <summary>Puts the idea of the page into a call that has closed, beside one that was not selected and one that its author withdrew.</summary>
    public static async Task CloseCallAsync(Visit visit)
    {
        var ideas = visit.Host.Get<IIdeaReader>();
        visit.Reference = visit.Page.Url.Split('/')[^1];
        var idea = (await ideas.FindByReferenceAsync(visit.Reference, default))!;
        var version = (await ideas.VersionsAsync(idea.Id, default))[^1];
        var now = visit.Host.Get<TimeProvider>().GetUtcNow();
        var call = await visit.Host.Get<ICallWriter>().CreateCallAsync(
            new NewCall("Des outils pour l’eau", "Tools for water", version.Questionnaire, now.AddDays(-60), now.AddDays(-1), TimeSpan.Zero), default);
        await KeepAsync(visit, new DomainWrite.PutIdea(idea with { Call = call.Id, Status = IdeaStatus.Filed }, idea.Status));
        var other = idea with { Call = call.Id, Author = "msteams/29:other" };
        await PutIdeaAsync(visit, version, other with { Status = IdeaStatus.NotSelected }, NotSelected);
        await PutIdeaAsync(
            visit,
            version,
            other with { Status = IdeaStatus.Withdrawn, Withdrawal = new Withdrawal(IdeaStatus.InReview, now, "Un autre service s’en charge déjà.") },
            Withdrawn);
    }

    /// <summary>A coach takes these steps, one after the other, on the page of the idea.</summary>
    public static async Task TakeStepsAsync(Visit visit, params IdeaStep[] steps)
    {
        foreach (var step in steps) await visit.Page.Locator($"button[name=step][value={step}]").ClickAsync();
    }

    /// <param name="which">"" for the idea of the visit, or another one of its call.</param>
    public static Task OpenIdeaAsync(Visit visit, string which) => visit.OpenAsync($"coach/idees/{visit.Reference}{which}");

    private static Task PutIdeaAsync(Visit visit, IdeaVersion version, Idea idea, string which)
    {
        var added = idea with { Id = new IdeaId(idea.Id.Value + which), Reference = idea.Reference + which, Response = new ResponseId(idea.Response.Value + which) };
        return KeepAsync(
            visit,
            new DomainWrite.PutResponse(Writes.Response(added.Response.Value, version.Questionnaire) with { Idea = added.Id, Status = ResponseStatus.Submitted }),
            new DomainWrite.PutIdea(added),
            new DomainWrite.AddIdeaVersion(added.Id, version.Questionnaire, version.Answers.SetItem("titre", "Une montre pour les rivières")),
            new DomainWrite.AddIdeaVersion(added.Id, version.Questionnaire, version.Answers));
    }

    private static Task<Product> ProductAsync(Visit visit, string key) =>
        visit.Host.Get<ISessionWriter>().PutProductAsync(key, "Carte des puits", "Map of wells", default);

    private static async Task<ResponseId> SentAsync(Visit visit, OpenLabSession session, string name, params (string Question, string Answer)[] answers)
    {
        var form = await visit.Host.Get<IQuestionnaireCatalog>().GetAsync(session.Questionnaire, default);
        var now = visit.Host.Get<TimeProvider>().GetUtcNow();
        var id = $"{session.Code.Digits}-{name}";
        await KeepAsync(
            visit,
            new DomainWrite.PutResponse(Writes.Response(id, form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted, SubmittedAt = now }),
            Writes.Answers(id, [.. answers.Select(answer => Writes.Answer(answer.Question, form[answer.Question].Index, answer.Answer))]));
        return new ResponseId(id);
    }

    private static async Task KeepAsync(Visit visit, params DomainWrite[] writes) => Assert.IsType<CommitResult.Committed>(
        await visit.Host.Get<ITurnStore>().CommitAsync(Writes.Turn(Guid.NewGuid().ToString("N")).With(writes), default));
}
