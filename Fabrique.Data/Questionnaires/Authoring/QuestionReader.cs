using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>One row of the survey sheet → a question.</summary>
internal sealed class QuestionReader(SheetReader reader, ImmutableArray<WrittenList> lists, string defaultLanguage, ProblemList problems)
{
    private readonly TypeReader _types = new(reader, lists, problems);
    private readonly RowExpressions _expressions = new(reader, problems);
    private readonly RowChecks _checks = new(reader, defaultLanguage, problems);

    /// <summary>Tells what is wrong with the type of a row that cannot be a question.</summary>
    public void Refuse(SheetRow row) => _types.Read(row);

    /// <summary>As far as the row could be understood; what could not was told.</summary>
    public Question Read(SheetRow row, string name, int index, Group? group)
    {
        var type = _types.Read(row);
        if (type?.Choices is not null && reader.Cell(row, "appearance").Split(' ').Contains("label"))
        {
            problems.Add(Problems.HeadingOfTable(reader.At(row, "appearance"), name));
            type = new QuestionType.Note();
        }

        var question = new Question
        {
            Index = index,
            Name = name,
            Type = type ?? new QuestionType.Text(),
            Row = row.Number,
            Group = group,
            Label = reader.Text(row, "label"),
            Hint = reader.Text(row, "hint"),
            GuidanceHint = reader.Text(row, "guidance_hint"),
            Plain = reader.Text(row, "plain"),
            Why = reader.Text(row, "why"),
            Relevant = _expressions.Read(row, "relevant"),
            Constraint = _expressions.Read(row, "constraint"),
            ConstraintMessage = reader.Text(row, "constraint_message"),
            Required = _expressions.Required(row),
            RequiredMessage = reader.Text(row, "required_message"),
            Calculation = _expressions.Read(row, "calculation"),
            Default = type is null ? null : _expressions.Default(row, type),
            ReadOnly = reader.Flag(row, "read_only"),
            ChoiceFilter = _expressions.Read(row, "choice_filter", takesColumns: true),
            HintWhen = _expressions.Read(row, "hint_when"),
            HintText = reader.Text(row, "hint_text"),
            OffersDontKnow = reader.Flag(row, "dont_know"),
            Personal = reader.Flag(row, "personal"),
            Appearance = reader.Cell(row, "appearance"),
            Scale = ScaleReader.Read(reader, row, problems),
            Media = reader.Media(row),
        };
        question = WithText(row, question);
        if (type is not null)
            _checks.Check(row, question);
        return RowRules.WithoutUnused(question);
    }

    // XLSForm takes a question that has a hint alone; a conversation has to say something.
    private Question WithText(SheetRow row, Question question)
    {
        if (!question.Label.IsEmpty || question.Hint.IsEmpty || !question.Media.IsNone || question.Type is not QuestionType.Note && !question.Type.IsAnswered)
            return question;
        problems.Add(Problems.HintStandsIn(reader.At(row, "label", defaultLanguage), question.Name));
        return question with { Label = question.Hint, Hint = LocalizedText.Empty };
    }
}
