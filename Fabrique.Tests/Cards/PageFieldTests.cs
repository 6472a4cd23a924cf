using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Cards;

public sealed class PageFieldTests
{
    [Theory]
    [InlineData("time", "fr", "une heure vingt-neuf", "1\u00A0h\u00A029", "01:29")]
    [InlineData("time", "fr", "9h", "9\u00A0h", "09:00")]
    [InlineData("time", "en", "1:29", "01:29", "01:29")]
    [InlineData("dateTime", "fr", "demain à 1h29", "16/03/2026 1\u00A0h\u00A029", "2026-03-16T01:29:00.000+01:00")]
    [InlineData("dateTime", "en", "tomorrow at 1:29", "16/03/2026 01:29", "2026-03-16T01:29:00.000+01:00")]
    public void A_time_stands_in_its_field_as_people_write_it_and_means_the_same_when_it_is_sent_again(
        string type, string language, string said, string shown, string kept)
    {
        var form = OneQuestion.Of(type);
        form.Context = Form.In(language);
        form.Answer(("question", said));
        var question = form.Questionnaire["question"];

        var field = PageField.Of(form.Questionnaire, question, form.State.Answers["question"], null, null, "", language);
        form.Answer(("question", field.Value));

        Assert.Equal(shown, field.Value);
        Assert.Equal(kept, AnswerText.Canonical(Assert.IsType<Answer.Given>(form.State.Answers["question"]).Value));
    }
}
