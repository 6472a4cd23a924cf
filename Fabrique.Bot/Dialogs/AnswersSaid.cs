using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs;

/// <summary>What a person has said, as lines for people: "montre-moi ce que j’ai dit".</summary>
internal static class AnswersSaid
{
    /// <summary>Question and answer, in form order; only what was answered.</summary>
    public static IEnumerable<(string Question, string Answer)> Lines(Questionnaire questionnaire, Response response, string language) =>
        questionnaire.Questions
            .Where(question => question.IsAsked)
            .Select(question => (Question: question, Given: response.Run.Answers.GetValueOrDefault(question.Name) as Answer.Given))
            .Where(line => line.Given is not null)
            .Select(line => (
                SaidBack.Label(questionnaire, line.Question, language),
                AnswerText.ForPeople(questionnaire, line.Question, line.Given!.Value, language)));

    public static string Text(Talk talk, Questionnaire questionnaire, Response response)
    {
        var lines = Lines(questionnaire, response, talk.Language).Select(line => talk.Text("Mine_Line", line.Question, line.Answer)).ToList();
        return lines.Count == 0 ? talk.Text("Mine_NoAnswer") : $"{talk.Text("Mine_Introduction")}\n{string.Join("\n", lines)}";
    }

    /// <summary>The receipt of an erasure: how many answers, and when.</summary>
    public static string Receipt(Talk talk, int answers) => talk.Text("Mine_Erased", answers, talk.Moment(talk.Turn.Now));
}
