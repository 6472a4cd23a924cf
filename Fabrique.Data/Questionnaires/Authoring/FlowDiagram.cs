using System.Globalization;
using System.Text;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The way through a questionnaire as a Mermaid flowchart: one box a question, its condition on the arrow that leads to it.</summary>
public static class FlowDiagram
{
    private const int MostShown = 60;

    public static string Mermaid(Questionnaire questionnaire, string language)
    {
        var text = new StringBuilder("flowchart TD\n");
        var before = new List<string> { "start" };
        text.Append("  start([").Append(Quote(questionnaire.Say(questionnaire.Title, language))).Append("])\n");
        foreach (var question in questionnaire.Questions.Where(question => question.IsAsked || question.IsSaid))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"q{question.Index}");
            text.Append("  ").Append(id).Append(question.IsAsked ? "[" : ">").Append(Quote(Short(questionnaire.Say(question.Label, language)))).Append("]\n");
            var condition = Condition(question);
            foreach (var from in before)
                text.Append("  ").Append(from).Append(condition.Length == 0 ? " --> " : " -->|" + Quote(Short(condition)) + "| ").Append(id).Append('\n');
            // A question with a condition may be passed over: what comes next is reached from before it too.
            before = condition.Length == 0 ? [id] : [before[0], id];
        }

        foreach (var from in before)
            text.Append("  ").Append(from).Append(" --> fin([").Append(Quote(language == "en" ? "End" : "Fin")).Append("])\n");
        return text.ToString();
    }

    private static string Condition(Question question)
    {
        var conditions = new List<string>();
        if (question.Relevant is { } own)
            conditions.Add(own.ToString());
        for (var group = question.Group; group is not null; group = group.Parent)
        {
            if (group.Relevant is { } outer)
                conditions.Insert(0, outer.ToString());
        }

        return string.Join(" and ", conditions);
    }

    private static string Short(string text) => text.Length <= MostShown ? text : text[..(char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown)] + "…";

    private static string Quote(string text) => "\"" + text.ReplaceLineEndings(" ").Replace("\"", "#quot;", StringComparison.Ordinal) + "\"";
}
