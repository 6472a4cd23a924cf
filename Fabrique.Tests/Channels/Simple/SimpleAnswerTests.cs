using System.Net;
using Fabrique.Data.OpenLab;
using Fabrique.Tests.Browser;
using Fabrique.Tests.Pages;

namespace Fabrique.Tests.Channels.Simple;

/// <summary>One question a page: what is sent, what is kept, what is said when it is not taken.</summary>
public sealed class SimpleAnswerTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Each_type_of_question_is_a_form_control_and_its_answer_is_kept()
    {
        var session = await running.Host.CreateSessionWithAsync("types.md");
        using var person = new PageVisitor(running.Host);

        await person.BeginAsync(session.Code.Words);
        await person.SendAsync();
        Assert.Contains("Parlons de votre venue.", person.Text, StringComparison.Ordinal);
        await person.AnswerAsync("arrivee", "9 h 30");
        await person.AnswerAsync("retour", "15/03/2027 à 14 h 30");
        await person.SendAsync(("p.ordre.velo", "2"), ("p.ordre.bus", "3"), ("p.ordre.pied", "1"));
        await person.AnswerAsync("venu", "other");
        await person.SendAsync(("q.venu_other", "En trottinette"));
        await person.SendAsync(("q.prochain", "velo"), ("q.prochain", "pied"));
        await person.AnswerAsync("pourquoi", "Court");
        Assert.Contains("Pouvez-vous donner un exemple", person.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Court\"", person.Source, StringComparison.Ordinal);
        await person.AnswerAsync("pourquoi", "Court, et bon pour la santé");
        await person.SendFileAsync("photo", "atelier.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 1, 2, 3]);
        await person.AnswerAsync("personnes", "deux");
        await person.SendAsync();

        Assert.EndsWith("/fin", person.Path, StringComparison.Ordinal);
        var kept = Kept.Answers(Assert.Single(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words, "types"))).ToList();
        Assert.Equal(
            ["regles=OK", "arrivee=09:30", "ordre=pied+velo+bus", "venu=other", "venu_other=En trottinette", "prochain=velo+pied", "pourquoi=Court, et bon pour la santé", "personnes=2"],
            kept.Where(answer => !answer.StartsWith("retour", StringComparison.Ordinal) && !answer.StartsWith("photo", StringComparison.Ordinal)));
        Assert.Contains(kept, answer => answer.StartsWith("retour=2027-03-15T14:30", StringComparison.Ordinal));
        Assert.Contains(kept, answer => answer.StartsWith("photo=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_not_taken_is_told_in_a_summary_and_by_the_field_and_stays_there()
    {
        var session = await running.Host.CreateSessionWithAsync("types.md");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.SendAsync();

        await person.AnswerAsync("arrivee", "tôt \"le matin\"");

        Assert.Contains("<title>Erreur", WebUtility.HtmlDecode(person.Source), StringComparison.Ordinal);
        Assert.Contains("Je n’ai pas reconnu d’heure.", person.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#q-arrivee\"", person.Source, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"q-arrivee-aide q-arrivee-erreur\"", person.Source, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", person.Source, StringComparison.Ordinal);
        Assert.Contains("value=\"tôt &quot;le matin&quot;\"", person.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_with_one_place_twice_is_asked_again()
    {
        var session = await running.Host.CreateSessionWithAsync("types.md");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.SendAsync();
        await person.AnswerAsync("arrivee", "midi");
        await person.SayAsync("Passer");

        await person.SendAsync(("p.ordre.velo", "1"), ("p.ordre.bus", "1"), ("p.ordre.pied", "2"));
        Assert.Contains("Il manque encore", person.Text, StringComparison.Ordinal);

        // The last one that is left out has the place that is free.
        await person.SendAsync(("p.ordre.velo", "3"), ("p.ordre.bus", "1"), ("p.ordre.pied", ""));
        Assert.Contains("/question/venu", person.Path, StringComparison.Ordinal);
        var response = Assert.Single(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words, "types"));
        Assert.Contains("ordre=bus+pied+velo", Kept.Answers(response));
    }

    [Fact]
    public async Task A_short_list_of_questions_is_one_page_and_each_problem_stands_by_its_field()
    {
        var session = await running.Host.CreateSessionWithAsync("ensemble.md");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        var fields = System.Text.RegularExpressions.Regex.Matches(person.Source, "name=\"q\\.(\\w+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(fields.Count > 1, string.Join(' ', fields));
        await person.SendAsync();

        Assert.Contains("id=\"erreur\"", person.Source, StringComparison.Ordinal);
        Assert.Contains(fields, name => person.Source.Contains($"id=\"q-{name}-erreur\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_form_sent_twice_counts_once()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");
        var page = person.Keep();
        await person.AnswerAsync("but", "Une seule fois");
        var after = person.Path;

        person.Return(page);
        await person.AnswerAsync("but", "Une seule fois");

        Assert.Equal(after, person.Path);
        Assert.DoesNotContain("id=\"info\"", person.Source, StringComparison.Ordinal);
        Assert.Equal(["consentement=oui", "but=Une seule fois"], Kept.Answers(await Kept.OneAsync(running.Host, session.Code.Words)));
    }

    [Fact]
    public async Task A_page_that_the_browser_went_back_to_changes_its_own_answer_and_leads_on()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");
        var page = person.Keep();
        await person.AnswerAsync("but", "Avant");
        await person.AnswerAsync("reussi", "oui");

        person.Return(page);
        await person.AnswerAsync("but", "Après");

        Assert.Contains("/question/deroulement", person.Path, StringComparison.Ordinal);
        Assert.Equal(["consentement=oui", "but=Après", "reussi=oui"], Kept.Answers(await Kept.OneAsync(running.Host, session.Code.Words)));
        await person.GoAsync($"/simple/{session.Code.Words}/question/but");
        Assert.Contains("Après</textarea>", WebUtility.HtmlDecode(person.Source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_was_not_reached_or_does_not_exist_leads_to_the_one_that_is_asked()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);

        foreach (var other in new[] { "rappel", "zut", "note_clarte", "accueil" })
        {
            await person.GoAsync($"/simple/{session.Code.Words}/question/{other}");
            Assert.EndsWith("/question/consentement", person.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_typed_is_kept_for_whoever_pauses_or_goes_back()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");

        await person.SendAsync(("q.but", "Commencé"), ("mot", "Pause"));
        Assert.EndsWith("/pause", person.Path, StringComparison.Ordinal);
        await person.SendAsync();
        Assert.Contains("Commencé</textarea>", WebUtility.HtmlDecode(person.Source), StringComparison.Ordinal);
        await person.SendAsync(("q.but", "Commencé, puis continué"), ("mot", "Retour"));
        Assert.Contains("/question/consentement", person.Path, StringComparison.Ordinal);

        Assert.Contains("but=Commencé, puis continué", Kept.Answers(await Kept.OneAsync(running.Host, session.Code.Words)));
    }

    [Fact]
    public async Task Somebody_who_did_not_understand_reads_plainer_words_and_keeps_what_they_typed()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");

        await person.SendAsync(("q.but", "Peut-être"), ("mot", "Je n’ai pas compris"));

        Assert.Contains("Je le dis autrement. Dites pourquoi vous avez ouvert cet outil.", person.Text, StringComparison.Ordinal);
        Assert.Contains("Peut-être</textarea>", WebUtility.HtmlDecode(person.Source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_every_question_understands_are_understood_in_a_field_too()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");

        await person.AnswerAsync("but", "passer");

        Assert.Contains("/question/reussi", person.Path, StringComparison.Ordinal);
        Assert.Equal(["consentement=oui"], Kept.Answers(await Kept.OneAsync(running.Host, session.Code.Words)));
    }

    [Fact]
    public async Task Who_refuses_leaves_nothing()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);

        await person.AnswerAsync("consentement", "non");

        Assert.EndsWith("/fin", person.Path, StringComparison.Ordinal);
        Assert.Empty(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words));
    }

    [Fact]
    public async Task Who_stops_is_asked_once_and_then_leaves_no_answer()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");
        await person.AnswerAsync("but", "À effacer");

        await person.SayAsync("stop");
        Assert.Contains("Voulez-vous arrêter et effacer vos réponses", person.Text, StringComparison.Ordinal);
        await person.SayAsync("Oui");

        Assert.EndsWith("/fin", person.Path, StringComparison.Ordinal);
        Assert.Contains("Vos réponses sont effacées.", person.Text, StringComparison.Ordinal);
        Assert.Empty(Kept.Answers(await Kept.OneAsync(running.Host, session.Code.Words)));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_by_its_field()
    {
        var session = await AtPhotoAsync();
        using var person = session.Person;

        await person.SendFileAsync("photo", "atelier.png", [.. "MZ this is a program"u8]);

        Assert.Contains("id=\"q-photo-erreur\"", person.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Kept.Answers(Assert.Single(await Kept.OfSessionAsync(running.Host.DataFolder, session.Session.Code.Words, "types"))), answer => answer.StartsWith("photo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_by_its_field()
    {
        var session = await AtPhotoAsync();
        using var person = session.Person;

        await person.SendFileAsync("photo", "atelier.png", new byte[11 * 1024 * 1024]);

        Assert.Contains("Ce fichier est trop lourd.", person.Text, StringComparison.Ordinal);
    }

    private async Task<(OpenLabSession Session, PageVisitor Person)> AtPhotoAsync()
    {
        var session = await running.Host.CreateSessionWithAsync("types.md");
        var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.SendAsync();
        await person.AnswerAsync("arrivee", "midi");
        await person.SayAsync("Passer");
        await person.SendAsync(("p.ordre.velo", "1"), ("p.ordre.bus", "2"), ("p.ordre.pied", "3"));
        await person.AnswerAsync("venu", "bus");
        await person.SayAsync("Passer");
        await person.SayAsync("Passer");
        Assert.Contains("/question/photo", person.Path, StringComparison.Ordinal);
        return (session, person);
    }
}
