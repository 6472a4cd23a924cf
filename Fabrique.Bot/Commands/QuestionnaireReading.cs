using System.Globalization;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands;

/// <summary>A questionnaire on paper: its questions in order, what may be answered, and on which condition each is asked.</summary>
internal sealed class QuestionnaireReading(Questionnaire questionnaire, CommandTexts texts)
{
    private readonly HashSet<Group> _entered = new(ReferenceEqualityComparer.Instance);
    private int _number;

    public void Write(TextWriter output)
    {
        output.WriteLine(texts.Format("Show_Title", Say(questionnaire.Title), questionnaire.Id, questionnaire.Version));
        output.WriteLine(texts.Format("Show_Languages", string.Join(", ", questionnaire.Languages)));
        foreach (var question in questionnaire.Questions)
        {
            Enter(question.Group, output);
            WriteQuestion(question, output);
        }
    }

    private void Enter(Group? group, TextWriter output)
    {
        if (group is null || !_entered.Add(group)) return;
        Enter(group.Parent, output);
        output.WriteLine($"\n== {Say(group.Label)} ==");
        WriteLine(output, "Show_Relevant", group.Relevant?.Source);
    }

    private void WriteQuestion(Question question, TextWriter output)
    {
        output.WriteLine($"\n{Heading(question)}");
        output.WriteLine($"   {Kind(question)}");
        if (Say(question.Hint) is { Length: > 0 } hint) output.WriteLine($"   {hint}");
        foreach (var choice in question.Type.Choices?.Choices ?? []) output.WriteLine($"   - {Say(choice.Label)}{(choice.Exclusive ? texts["Show_Exclusive"] : "")}");
        WriteLine(output, "Show_Relevant", question.Relevant?.Source);
        WriteLine(output, "Show_Constraint", question.Constraint?.Source);
        WriteLine(output, "Show_Calculation", question.Calculation?.Source);
    }

    private void WriteLine(TextWriter output, string key, string? expression)
    {
        if (!string.IsNullOrEmpty(expression)) output.WriteLine($"   {texts.Format(key, expression)}");
    }

    private string Heading(Question question) => question.IsAsked
        ? string.Create(CultureInfo.InvariantCulture, $"{++_number}. {Say(question.Label)}")
        : question.Type is QuestionType.Note ? Say(question.Label) : question.Name;

    private string Kind(Question question)
    {
        string[] marks =
        [
            question.Type is QuestionType.Range range ? texts.Format("Show_Range", range.Start, range.End) : texts[$"Show_{question.Type.GetType().Name}"],
            .. question.Required is null ? [] : new[] { texts["Show_Required"] },
            .. question.OffersDontKnow ? new[] { texts["Show_DontKnow"] } : [],
            .. question.Personal ? new[] { texts["Show_Personal"] } : [],
        ];
        return $"[{question.Name}] {string.Join(", ", marks)}";
    }

    private string Say(LocalizedText text) => questionnaire.Say(text, texts.Language);
}
