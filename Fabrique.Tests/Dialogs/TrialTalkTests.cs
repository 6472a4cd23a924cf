using System.Collections.Immutable;
using Fabrique.Bot.Commands.Trials;
using Fabrique.Bot.Dialogs.Trials;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Dialogs;

/// <summary>A questionnaire tried in the coaches' space: the same questions and values as elsewhere, and nothing kept.</summary>
public sealed class TrialTalkTests(RunningHost running) : IClassFixture<RunningHost>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 15, 10, 0, 0, TimeSpan.Zero);

    private static readonly Questionnaire Form = Questionnaires.Form.Of("""
        | survey | | | | | |
        | | type | name | label::fr | relevant | required |
        | | note | bonjour | Bonjour. | | |
        | | select_one ouinon | venu | Déjà venu ? | | yes |
        | | integer | fois | Combien de fois ? | ${venu} = 'oui' | |
        | | image | photo | Une photo ? | | |
        | choices | | | |
        | | list_name | name | label::fr |
        | | ouinon | oui | Oui |
        | | ouinon | non | Non |
        | settings | | | |
        | | form_title::fr | form_id | version | default_language |
        | | Essai | essai | 1 | fr |
        """).Questionnaire;

    [Fact]
    public async Task It_asks_what_the_chat_asks_and_ends_with_the_values_of_a_scripted_trial()
    {
        var first = await PlayAsync();
        var sent = await PlayAsync("oui", "peut-être", "trois fois", "passer", "envoyer");

        Assert.Contains("Bonjour.", first.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("Déjà venu ?", first.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal("Oui, Non, Je n’ai pas compris", string.Join(", ", first.Buttons));
        Assert.False(first.IsOver);
        Assert.True(sent.IsOver);
        Assert.Equal("bonjour=, venu=oui, fois=3, photo=", Print(sent.Values));
        Assert.Equal(Print(Scripted()), Print(sent.Values));
    }

    [Fact]
    public async Task What_is_not_understood_is_refused_as_in_the_chat()
    {
        var refused = await PlayAsync("oui", "beaucoup");

        Assert.Contains("Combien de fois ?", refused.Lines[^1].Text, StringComparison.Ordinal);
        Assert.Contains("nombre", refused.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_taken_or_refused_by_what_it_is_and_its_content_is_not_kept()
    {
        var photo = TrialFile.Of(SampleFiles.Named("photo.png"), "photo.png");
        var text = TrialFile.Of("Bonjour"u8, "note.txt");

        var asked = await PlayAsync("non");
        var refused = await PlayAsync([new TrialSaid("non"), new TrialSaid("", text)]);
        var taken = await PlayAsync([new TrialSaid("non"), new TrialSaid("", photo), new TrialSaid("envoyer")]);

        Assert.True(asked.ExpectsFile);
        Assert.Contains("Une photo ?", refused.Lines[^1].Text, StringComparison.Ordinal);
        Assert.Contains("photo.png", taken.Values.Single(value => value.Name == "photo").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_and_pausing_keep_nothing_either()
    {
        var before = (await running.Host.Get<IStoreCheck>().CheckAsync(default)).Tables;

        var stopped = await PlayAsync("oui", "stop", "oui");
        await PlayAsync("oui", "pause", "reprendre", "retour", "en anglais");

        Assert.True(stopped.IsOver);
        Assert.Empty(stopped.Values);
        Assert.Equal(before, (await running.Host.Get<IStoreCheck>().CheckAsync(default)).Tables);
    }

    [Fact]
    public async Task In_the_page_a_whole_trial_is_carried_along_and_nothing_is_stored()
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        var hash = (await running.Host.Get<Data.Questionnaires.IQuestionnaireCatalog>().FindLatestAsync("retour-court", default))!.Hash;
        var before = (await running.Host.Get<IStoreCheck>().CheckAsync(default)).Tables;
        await coach.ReadAsync($"/coach/essais/version/{hash}");

        // The last question may be followed by a gentle « anything more ? ».
        foreach (var (field, said) in new[] { ("bouton", "Oui"), ("reponse", "1"), ("reponse", "Rien <b>du tout</b>"), ("reponse", "envoyer"), ("reponse", "envoyer") })
        {
            if (coach.Field("dit").Length == 0) break;
            await coach.PostAsync($"/coach/essais/version/{hash}", ("dit", coach.Field("dit")), ("graine", coach.Field("graine")), ("debut", coach.Field("debut")), (field, said));
        }

        Assert.Contains("L’essai est terminé.", coach.Html, StringComparison.Ordinal);
        Assert.Equal(before, (await running.Host.Get<IStoreCheck>().CheckAsync(default)).Tables);
    }

    [Theory]
    [InlineData("[[[")]
    [InlineData("[null]")]
    [InlineData("[{\"Text\":null}]")]
    public async Task A_conversation_that_was_tampered_with_begins_again(string said)
    {
        using var coach = await CoachVisit.EnterAsync(running.Host);
        var hash = (await running.Host.Get<Data.Questionnaires.IQuestionnaireCatalog>().FindLatestAsync("retour-court", default))!.Hash;
        await coach.ReadAsync($"/coach/essais/version/{hash}");

        var status = await coach.PostAsync($"/coach/essais/version/{hash}", ("dit", said), ("graine", "a"), ("debut", coach.Field("debut")), ("reponse", "oui"));

        Assert.Equal(System.Net.HttpStatusCode.OK, status);
        Assert.Equal("[]", coach.Field("dit"));
    }

    private static string Print(IEnumerable<(string Name, string Value)> values) => string.Join(", ", values.Select(value => $"{value.Name}={value.Value}"));

    private static IEnumerable<(string Name, string Value)> Scripted()
    {
        var answers = new Dictionary<string, string[]> { ["venu"] = ["oui"], ["fois"] = ["peut-être", "trois fois"] };
        var script = new TrialScript(answers.ToImmutableSortedDictionary(pair => pair.Key, pair => ImmutableArray.Create(pair.Value)), Now, null);
        var context = new RunContext(Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), "fr");
        return ((TrialLine.Complete)new Trial(Form, script, context).Play().Last()).Values;
    }

    private Task<TrialShown> PlayAsync(params string[] said) => PlayAsync([.. said.Select(text => new TrialSaid(text))]);

    private Task<TrialShown> PlayAsync(TrialSaid[] said) =>
        running.Host.Get<TrialTalk>().PlayAsync(Form, new TrialStart("graine", Now, "fr"), said, default);
}
