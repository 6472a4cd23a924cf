using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Questions and groups → rows of the survey sheet.</summary>
internal static class SurveyPrinter
{
    public static List<PrintedRow> Rows(Questionnaire questionnaire)
    {
        var rows = new List<PrintedRow>();
        var open = new Stack<Group>();
        foreach (var question in questionnaire.Questions)
        {
            var chain = Chain(question.Group);
            while (open.TryPeek(out var innermost) && !chain.Any(group => ReferenceEquals(group, innermost)))
                End(rows, open);
            foreach (var group in chain.Skip(open.Count))
                Begin(rows, open, group);
            if (question.OtherOf is null)
                rows.Add(Row(question));
        }

        while (open.Count > 0)
            End(rows, open);
        return rows;
    }

    private static List<Group> Chain(Group? innermost)
    {
        var chain = new List<Group>();
        for (var group = innermost; group is not null; group = group.Parent)
            chain.Insert(0, group);
        return chain;
    }

    private static void Begin(List<PrintedRow> rows, Stack<Group> open, Group group)
    {
        open.Push(group);
        rows.Add(new PrintedRow().Set("type", "begin_group").Set("name", group.Name).Set("label", group.Label).Set("relevant", group.Relevant)
            .Set("appearance", group.Appearance));
    }

    private static void End(List<PrintedRow> rows, Stack<Group> open)
    {
        open.Pop();
        rows.Add(new PrintedRow().Set("type", "end_group"));
    }

    private static PrintedRow Row(Question question) => new PrintedRow()
        .Set("type", TypeOf(question.Type))
        .Set("name", question.Name)
        .Set("label", question.Label)
        .Set("hint", question.Hint)
        .Set("guidance_hint", question.GuidanceHint)
        .Set("plain", question.Plain)
        .Set("why", question.Why)
        .Set("relevant", question.Relevant)
        .Set("constraint", question.Constraint)
        .Set("constraint_message", question.ConstraintMessage)
        .Set("required", question.Required)
        .Set("required_message", question.RequiredMessage)
        .Set("calculation", question.Calculation)
        .Set("default", question.Default)
        .Set("read_only", question.ReadOnly)
        .Set("choice_filter", question.ChoiceFilter)
        .Set("hint_when", question.HintWhen)
        .Set("hint_text", question.HintText)
        .Set("scale", question.Scale is { } scale ? ScaleReader.Print(scale.Scale) : "")
        .Set("scale_item", question.Scale is { } item ? item.Number.ToString(CultureInfo.InvariantCulture) : "")
        .Set(question.Media)
        .Set("dont_know", question.OffersDontKnow)
        .Set("personal", question.Personal)
        .Set("appearance", question.Appearance)
        .Set("parameters", Parameters(question.Type));

    private static string TypeOf(QuestionType type) => TypeNames.Of(type)
        + (type.Choices is { } list ? " " + list.Name : "")
        + (type is QuestionType.SelectOne { OrOther: true } or QuestionType.SelectMultiple { OrOther: true } ? " or_other" : "");

    private static string Parameters(QuestionType type) => type is QuestionType.Range range
        ? $"start={XPathNumber.Print(range.Start)} end={XPathNumber.Print(range.End)} step={XPathNumber.Print(range.Step)}"
        : "";
}
