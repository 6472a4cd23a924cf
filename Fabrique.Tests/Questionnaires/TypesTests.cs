using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires;

/// <summary>Types and columns of the full profile: what is compiled, asked, kept and printed.</summary>
public class TypesTests
{
    private const string Sheets = """
        | choices | | | | | |
        | | list_name | name | label::fr | label::en | region |
        | | transport | velo | Vélo | Bike | |
        | | transport | bus | Bus | Bus | |
        | | transport | pied | À pied | On foot | |
        | | villes | rennes | Rennes | Rennes | bretagne |
        | | villes | brest | Brest | Brest | bretagne |
        | | villes | nice | Nice | Nice | paca |
        | settings | | |
        | | form_id | default_language |
        | | types | fr |
        """;

    [Theory]
    [InlineData("time", "14h30", "14:30", "14 h 30")]
    [InlineData("time", "9 h", "09:00", "9 h")]
    [InlineData("datetime", "15/03/2026 à 14h30", "2026-03-15T14:30:00.000+01:00", "15 mars 2026 à 14 h 30")]
    [InlineData("datetime", "2026-07-01T08:05", "2026-07-01T08:05:00.000+02:00", "1er juillet 2026 à 8 h 05")]
    [InlineData("rank transport", "2, 1, 3", "bus velo pied", "1. Bus, 2. Vélo, 3. À pied")]
    [InlineData("rank transport", "bus > vélo", "bus velo pied", "1. Bus, 2. Vélo, 3. À pied")]
    [InlineData("acknowledge", "d'accord", "OK", "OK")]
    [InlineData("trigger", "ok", "OK", "OK")]
    [InlineData("image", "file:7 plan du site.png", "file:7 plan du site.png", "plan du site.png")]
    [InlineData("audio", "file:8 a.ogg", "file:8 a.ogg", "a.ogg")]
    [InlineData("file", "file:9 a.pdf", "file:9 a.pdf", "a.pdf")]
    public void An_answer_is_read_kept_and_said(string type, string typed, string canonical, string said)
    {
        var form = OneQuestion(type);

        form.Answer(("q", typed));

        Assert.Equal(canonical, form.Outcome("q"));
        var question = form.Questionnaire["q"];
        var value = Assert.IsType<Answer.Given>(form.State.Answers["q"]).Value;
        Assert.Equal(value, AnswerText.Parse(question, canonical));
        Assert.Equal(said, AnswerText.ForPeople(form.Questionnaire, question, value, "fr").Replace('\u00A0', ' '));
        Assert.Equal(form.Questionnaire.Hash, Again(form).Hash);
    }

    [Theory]
    [InlineData("time", "tantôt", "NotATime example=14\u00A0h\u00A030")]
    [InlineData("datetime", "demain", "NotAMoment example=15/03/2026 à 14\u00A0h\u00A030")]
    [InlineData("rank transport", "bus", "IncompleteRanking missing=Vélo, À pied")]
    [InlineData("rank transport", "bus, train", "UnknownChoice found=train, suggestion=")]
    [InlineData("acknowledge", "non", "NotAcknowledged")]
    [InlineData("image", "une photo", "FileExpected")]
    public void What_is_no_answer_is_refused(string type, string typed, string refusal) =>
        Assert.Equal(refusal, OneQuestion(type).Reply("q", typed));

    [Theory]
    [InlineData("select one from transport", "select_one")]
    [InlineData("Select all that apply from transport", "select_multiple")]
    [InlineData("select1 transport", "select_one")]
    [InlineData("select_multiple transport", "select_multiple")]
    [InlineData("Photo", "image")]
    [InlineData("dateTime", "datetime")]
    [InlineData("string", "text")]
    public void Older_spellings_of_a_type_are_understood(string written, string type) =>
        Assert.Equal(type, TypeNames.Of(OneQuestion(written).Questionnaire["q"].Type));

    [Fact]
    public void Or_other_adds_a_choice_and_asks_which()
    {
        var form = OneQuestion("select_one transport or_other");

        form.Answer(("q", "autre"));

        Assert.Equal("q_other", form.Asked());
        Assert.Equal("Lequel ou laquelle\u202F?", form.Questionnaire["q_other"].Label.In("fr"));
        Assert.Equal("Which one?", form.Questionnaire["q_other"].Label.In("en"));
        form.Answer(("q_other", "la trottinette"));
        Assert.Equal("la trottinette", form.Outcome("q_other"));
        form.Change("q");
        form.Answer(("q", "bus"));
        Assert.Equal("NotRelevant", form.Outcome("q_other"));
        Assert.DoesNotContain("q_other", MarkdownPrinter.Print(form.Questionnaire), StringComparison.Ordinal);
        Assert.Equal(form.Questionnaire.Hash, Again(form).Hash);
    }

    [Fact]
    public void A_choice_filter_leaves_the_choices_that_fit()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label::fr | label::en | choice_filter |
            | | text | r | Région ? | Region? | |
            | | select_one villes | v | Ville ? | Town? | region = ${r} |
            """ + "\n" + Sheets);

        form.Answer(("r", "bretagne"));

        var ask = Assert.IsType<Step.Ask>(form.Next());
        Assert.Equal(["rennes", "brest"], ask.Question.Type.Choices!.Choices.Select(choice => choice.Name));
        Assert.Equal("UnknownChoice found=nice, suggestion=", form.Reply("v", "nice"));
        form.Answer(("v", "2"));
        Assert.Equal("brest", form.Outcome("v"));
        form.Answer(("r", "paca"));
        Assert.Equal("v", form.Asked());
        form.Answer(("r", "corse"));
        Assert.Equal("NotRelevant", form.Outcome("v"));
        Assert.Equal(form.Questionnaire.Hash, Again(form).Hash);
    }

    [Fact]
    public void A_default_stands_until_something_else_is_said()
    {
        var form = Form.Of("""
            | survey | | | | | |
            | | type | name | label | default | relevant |
            | | integer | n | Combien ? | 3 | |
            | | date | d | Quand ? | today() | |
            | | select_one transport | t | Comment ? | bus | |
            | | text | suite | Suite ? | | ${n} = 3 |
            """ + "\n" + Sheets.Replace("label::en", "label::en", StringComparison.Ordinal));

        var ask = Assert.IsType<Step.Ask>(form.Next());
        Assert.Equal(new AnswerValue.Number(3), ask.Proposed);
        form.Skip("n").Skip("d").Answer(("t", "vélo"));

        Assert.Equal(["3", "2026-03-15", "velo"], new[] { "n", "d", "t" }.Select(form.Outcome));
        Assert.Equal("suite", form.Asked());
        Assert.Equal(form.Questionnaire.Hash, Again(form).Hash);
    }

    [Fact]
    public void A_read_only_value_is_said_and_not_asked()
    {
        var form = Form.Of("""
            | survey | | | | | |
            | | type | name | label | read_only | calculation |
            | | integer | n | Combien ? | | |
            | | integer | total | Votre total : | yes | ${n} * 2 |
            | | text | fin | Fin ? | | |
            """);

        form.Answer(("n", "4"));

        var ask = Assert.IsType<Step.Ask>(form.Next());
        Assert.Equal("fin", ask.Question.Name);
        Assert.Equal("Votre total : 8", Assert.Single(ask.Notes).Label.In("fr"));
        Assert.Equal("8", form.Outcome("total"));
    }

    [Fact]
    public void An_answer_stands_in_a_later_text_with_its_label()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label::fr | label::en | hint::fr |
            | | select_one transport | t | Comment ? | How? | |
            | | text | q | Pourquoi « ${t} » ? | Why “${t}”? | Vous avez dit ${t}. |
            """ + "\n" + Sheets);

        form.Answer(("t", "1"));

        var question = Assert.IsType<Step.Ask>(form.Next()).Question;
        Assert.Equal("Pourquoi « Vélo » ?", question.Label.In("fr"));
        Assert.Equal("Why “Bike”?", question.Label.In("en"));
        Assert.Equal("Vous avez dit Vélo.", question.Hint.In("fr"));
    }

    [Fact]
    public void Metadata_and_hidden_values_are_kept_and_not_asked()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | default |
            | | start | debut | | |
            | | end | fin | | |
            | | today | jour | | |
            | | hidden | canal | | web |
            | | text | q | Q ? | |
            """);
        form.Context = form.Context with { StartedAt = form.Context.Now.AddDays(-1) };

        Assert.Equal("q", form.Asked());
        Assert.Equal(["2026-03-14T12:00:00.000+01:00", "2026-03-15T12:00:00.000+01:00", "2026-03-14", "web"], new[] { "debut", "fin", "jour", "canal" }.Select(form.Outcome));
        Assert.Equal(form.Questionnaire.Hash, Again(form).Hash);
    }

    [Fact]
    public void A_vague_answer_is_kept_and_followed_up_gently()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | hint_when | hint_text |
            | | text | q | Combien de personnes ? | not(regex(., '.*[0-9].*')) | Avez-vous un chiffre en tête ? |
            """);

        var vague = Assert.IsType<Reading.Accepted>(form.Read("q", "beaucoup"));
        var clear = Assert.IsType<Reading.Accepted>(form.Read("q", "au moins 300"));

        Assert.Equal("Avez-vous un chiffre en tête ?", vague.Hint.In("fr"));
        Assert.True(clear.Hint.IsEmpty);
    }

    [Fact]
    public void Every_column_of_the_profile_goes_round()
    {
        var form = Form.Of("""
            | survey | | | | | | | | | | | | | | | | |
            | | type | name | label::fr | label::en | scale | scale_item | hint_when | hint_text::fr | media::image::fr | audio | appearance | parameters | personal | exclusive note |
            | | begin group | g | Groupe | Group | | | | | | | field-list | | | |
            | | range | s1 | Note ? | Mark? | nps | | . < 3 | Pourquoi ? | https://exemple.fr/a.png | a.ogg | likert | start=0 end=10 | yes | |
            | | range | s2 | Note ? | Mark? | custom (0..5) | 2 | | | | | | start=0 end=5 | | |
            | | end group | | | | | | | | | | | | | |
            | settings | |
            | | form_id | default_language |
            | | colonnes | fr |
            """);

        var question = form.Questionnaire["s1"];
        Assert.Equal(new ScaleItem(new Scale.Nps(), 1), question.Scale);
        Assert.Equal(new ScaleItem(new Scale.Custom(5), 2), form.Questionnaire["s2"].Scale);
        Assert.Equal("https://exemple.fr/a.png", question.Media.Image.In("fr"));
        Assert.Equal("a.ogg", question.Media.Audio.In("fr"));
        Assert.True(form.Questionnaire.Groups[0].IsFieldList);
        var again = Again(form);
        Assert.Equal(form.Questionnaire.Hash, again.Hash);
        Assert.Equal(question.Scale, again["s1"].Scale);
        Assert.Equal(question.Media, again["s1"].Media);
    }

    private static Form OneQuestion(string type) => Form.Of($"""
        | survey | | | |
        | | type | name | label::fr | label::en |
        | | {type} | q | Question ? | Question? |
        """ + "\n" + Sheets);

    private static Questionnaire Again(Form form) => Form.Of(MarkdownPrinter.Print(form.Questionnaire)).Questionnaire;
}
