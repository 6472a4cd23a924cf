using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Reports;

namespace Fabrique.Bot.Pages;

/// <summary>A question's figures as a table with bars.</summary>
internal sealed record FigureShown(QuestionFigure Figure, Questionnaire Form)
{
    /// <summary>Choice or mark, as people read it.</summary>
    public string Label(ValueFigure value, string language) =>
        Figure.Question.Type.Choices?.Find(value.Value) is { } choice ? Form.Say(choice.Label, language) : value.Value;

    public string Summary(PageTexts texts) => Figure.Mean is { } mean
        ? texts["Live_AnsweredWithMean", Figure.Answered, texts.Number(mean)]
        : texts["Live_Answered", Figure.Answered];

    public static string Count(ValueFigure value, PageTexts texts) => value.Count is { } count ? texts.Number(count) : texts["Live_Hidden"];

    /// <summary>Length of the bar, of a hundred.</summary>
    public int Share(ValueFigure value) => value.Count is { } count ? 100 * count / Figure.Answered : 0;
}
