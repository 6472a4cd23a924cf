using System.Collections.Immutable;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>Names and labels of all choices.</summary>
internal sealed class ChoiceTable(ExportForm form, ExportTexts texts) : IXlsxTable
{
    public ImmutableArray<XlsxHeader> Headers =>
    [
        new(texts.Get("Choices_Question"), 26),
        new(texts.Get("Choices_QuestionLabel"), 50),
        new(texts.Get("Choices_Name"), 26),
        new(texts.Get("Choices_Label"), 50),
        new(texts.Get("Choices_Exclusive"), 12),
    ];

    public IEnumerable<string[]> Rows =>
        from question in form.Questions
        from choice in question.Choices
        select Describe(question, choice);

    private string[] Describe(ExportQuestion question, Choice choice) =>
    [
        question.Name,
        question.Label(texts.Language),
        choice.Name,
        question.Label(choice, texts.Language),
        texts.Get(choice.Exclusive ? "Yes" : "No"),
    ];
}
