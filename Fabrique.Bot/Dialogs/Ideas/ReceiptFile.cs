using System.Globalization;
using System.Net;
using System.Text;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>What was filed, as a page that its author keeps: no script, no picture, nothing fetched.</summary>
internal static class ReceiptFile
{
    private const string ContentType = "text/html";

    public static OutgoingFile Make(Talk talk, IdeaLine line)
    {
        var page = new StringBuilder();
        var title = Encoded(IdeaSentences.Title(talk, line));
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!doctype html><html lang=\"{talk.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{line.Idea.Reference} {title}</title>");
        page.Append("<style>body{font:1.1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold;margin-top:1rem}dd{margin:0;white-space:pre-wrap}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1><p>{Encoded(Facts(talk, line))}</p><dl>");
        foreach (var (question, answer) in Answers(talk, line))
        {
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Encoded(question)}</dt><dd>{Encoded(answer)}</dd>");
        }

        page.Append(CultureInfo.InvariantCulture, $"</dl><p>{Encoded(talk.Text("Idea_ReceiptNext"))}</p></body></html>\n");
        return new OutgoingFile($"{line.Idea.Reference}.html", ContentType, Encoding.UTF8.GetBytes(page.ToString()));
    }

    /// <summary>What was answered, in form order, as the person reads it.</summary>
    public static IEnumerable<(string Question, string Answer)> Answers(Talk talk, IdeaLine line) =>
        from question in line.Form.Questions
        let answer = line.Response.Run.Answers.GetValueOrDefault(question.Name) as Answer.Given
        where answer is not null
        select (line.Form.Say(question.Label, talk.Language), AnswerText.ForPeople(line.Form, question, answer.Value, talk.Language));

    private static string Facts(Talk talk, IdeaLine line) =>
        talk.Text("Idea_ReceiptFacts", line.Idea.Reference, line.Call.Title(talk.Language), talk.Day(line.Response.SubmittedAt ?? talk.Turn.Now));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
