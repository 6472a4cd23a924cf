using System.Diagnostics;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>The read-back → one message in which each line can be changed. Pure.</summary>
internal static class ReviewMessage
{
    /// <summary>What the card's "go on with the other questions" sends.</summary>
    public const string Complete = "complete";

    private const string Send = "send";

    public static Activity Build(ReviewShown shown, ChannelAbilities abilities, string language)
    {
        string Text(string key, params object[] arguments) => TextSets.Dialogs.Get(key, language, arguments);

        var send = Text(shown.IsIdea ? "Review_ButtonFile" : "Review_ButtonSend");
        var lines = shown.Review.Lines.Select((line, index) => Line.Of(line, index + 1, shown.Questionnaire, language)).ToList();
        var said = new List<string> { shown.Before };
        said.AddRange(shown.Review.Notes.Select(note => shown.Questionnaire.Say(note.Label, language)));
        said.Add(Text("Review_Introduction"));
        var isAssisted = shown.Company.WithHelper();
        said.Add(isAssisted ? Text("Review_Assisted") : "");
        var unasked = shown.Review.Unasked switch
        {
            0 => "",
            1 => Text("Review_UnaskedOne"),
            var several => Text("Review_Unasked", several),
        };
        if (!abilities.Cards)
        {
            said.Add(string.Join("\n", lines.Select(line => Text("Review_Line", line.Number, line.Label, line.Answer))));
            said.Add(unasked);
            said.Add(Text("Review_HowTo", send));
            return Messages.Plain(Messages.Paragraphs(said), Buttons(shown, send, language), abilities);
        }

        said.Add(unasked);
        var message = Messages.Plain(Messages.Paragraphs(said), isAssisted ? [Text("Button_Remark")] : [], abilities);
        message.Attachments = [Card(shown, lines, send, language)];
        return message;
    }

    private static Attachment Card(ReviewShown shown, List<Line> lines, string send, string language)
    {
        var actions = new List<JObject> { AdaptiveCard.MainSubmit(send, shown.Nonce, CardSubmission.AnswerField, Send) };
        if (shown.Review.Unasked > 0)
        {
            var title = TextSets.Dialogs.Get("Review_ButtonComplete", language);
            actions.Add(AdaptiveCard.Submit(title, shown.Nonce, CardSubmission.AnswerField, Complete));
        }

        return AdaptiveCard.Build(language, lines.SelectMany(line => Rows(line, shown.Nonce, language)), actions);
    }

    private static IEnumerable<JObject> Rows(Line line, string nonce, string language)
    {
        yield return AdaptiveCard.Text($"{line.Number}. {line.Label}", isSubtle: true);
        yield return AdaptiveCard.Text(line.Answer, isBold: true);
        yield return new JObject
        {
            ["type"] = "ActionSet",
            ["actions"] = new JArray(AdaptiveCard.Submit(
                TextSets.Dialogs.Get("Review_ButtonChange", language, line.Number), nonce, CardSubmission.ChangeField, line.Name)),
        };
    }

    private static List<string> Buttons(ReviewShown shown, string send, string language) =>
        shown.Review.Unasked > 0 ? [send, TextSets.Dialogs.Get("Review_ButtonComplete", language)] : [send];

    private sealed record Line(int Number, string Name, string Label, string Answer)
    {
        public static Line Of(ReviewLine line, int number, Questionnaire questionnaire, string language) => new(
            number,
            line.Question.Name,
            SaidBack.Label(questionnaire, line.Question, language),
            line.Answer switch
            {
                Data.Questionnaires.Model.Answer.Given given => AnswerText.ForPeople(questionnaire, line.Question, given.Value, language),
                Data.Questionnaires.Model.Answer.Skipped => TextSets.Dialogs.Get("Review_Skipped", language),
                Data.Questionnaires.Model.Answer.DontKnow => TextSets.Dialogs.Get("Review_DontKnow", language),
                _ => throw new UnreachableException(),
            });
    }
}
