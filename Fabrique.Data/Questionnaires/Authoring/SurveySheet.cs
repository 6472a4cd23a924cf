using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What the survey sheet says, as far as it could be understood.</summary>
internal sealed record Survey(ImmutableArray<Question> Questions, ImmutableArray<Group> Groups);

/// <summary>The survey sheet → questions and groups, row by row.</summary>
internal sealed class SurveySheet
{
    private readonly SheetReader _reader;
    private readonly ProblemList _problems;
    private readonly string _defaultLanguage;
    private readonly ImmutableArray<WrittenList> _lists;
    private readonly ImmutableArray<Question>.Builder _questions = ImmutableArray.CreateBuilder<Question>();
    private readonly ImmutableArray<Group>.Builder _groups = ImmutableArray.CreateBuilder<Group>();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Stack<(Group Group, SheetRow Row)> _open = new();

    private SurveySheet(SheetReader reader, string defaultLanguage, ImmutableArray<WrittenList> lists, ProblemList problems) =>
        (_reader, _defaultLanguage, _lists, _problems) = (reader, defaultLanguage, lists, problems);

    public static Survey Read(Workbook workbook, string defaultLanguage, ImmutableArray<WrittenList> lists, ProblemList problems)
    {
        if (workbook.Find("survey") is not { } sheet)
            return new Survey([], []);
        if (sheet.Rows.Length > Limits.SurveyRows || sheet.Headers.Length > Limits.Columns)
        {
            problems.Add(sheet.Rows.Length > Limits.SurveyRows
                ? Problems.TooManyRows(new Place(workbook.FileName, "survey", 0, ""), sheet.Rows.Length, Limits.SurveyRows)
                : Problems.TooManyColumns(new Place(workbook.FileName, "survey", 1, ""), sheet.Headers.Length, Limits.Columns));
            return new Survey([], []);
        }

        var reader = new SheetReader(workbook, sheet, defaultLanguage, problems);
        reader.CheckUse();
        var survey = new SurveySheet(reader, defaultLanguage, lists, problems);
        foreach (var row in reader.Rows)
            survey.ReadRow(row);
        foreach (var (group, row) in survey._open)
            problems.Add(Problems.GroupNotClosed(reader.At(row, "type"), group.Name));
        if (survey._questions.Count == 0 && !problems.HasErrors)
            problems.Add(Problems.NoQuestion(workbook.FileName));
        return new Survey(survey._questions.ToImmutable(), survey._groups.ToImmutable());
    }

    private void ReadRow(SheetRow row)
    {
        var type = string.Join(' ', _reader.Cell(row, "type").Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (type == "begin group")
            Open(row);
        else if (type == "end group")
            Close(row);
        else
            ReadQuestion(row);
    }

    private void Open(SheetRow row)
    {
        var group = new Group(
            Name(row),
            _reader.Text(row, "label"),
            Expression(row, "relevant"),
            _open.TryPeek(out var outer) ? outer.Group : null,
            row.Number);
        if (_open.Count >= Limits.GroupDepth)
            _problems.Add(Problems.GroupsTooDeep(_reader.At(row, "type"), Limits.GroupDepth));
        WarnUnused(row, "group", RowRules.NotOnGroups);
        _open.Push((group, row));
        _groups.Add(group);
    }

    private void Close(SheetRow row)
    {
        if (!_open.TryPop(out var closed))
        {
            _problems.Add(Problems.GroupNotOpen(_reader.At(row, "type")));
            return;
        }

        var name = _reader.Cell(row, "name");
        if (name.Length > 0 && name != closed.Group.Name)
            _problems.Add(Problems.OtherGroupClosed(_reader.At(row, "name"), name, closed.Group.Name));
        if (_questions.Count == 0 || _questions[^1].Row < closed.Row.Number)
            _problems.Add(Problems.EmptyGroup(_reader.At(closed.Row, "name"), closed.Group.Name));
    }

    private void ReadQuestion(SheetRow row)
    {
        var type = new TypeReader(_reader, _lists, _problems).Read(row);
        var question = new Question
        {
            Index = _questions.Count,
            Name = Name(row),
            Type = type ?? new QuestionType.Text(),
            Row = row.Number,
            Group = _open.TryPeek(out var group) ? group.Group : null,
            Label = _reader.Text(row, "label"),
            Hint = _reader.Text(row, "hint"),
            GuidanceHint = _reader.Text(row, "guidance_hint"),
            Plain = _reader.Text(row, "plain"),
            Why = _reader.Text(row, "why"),
            Relevant = Expression(row, "relevant"),
            Constraint = Expression(row, "constraint"),
            ConstraintMessage = _reader.Text(row, "constraint_message"),
            Required = Required(row),
            RequiredMessage = _reader.Text(row, "required_message"),
            Calculation = Expression(row, "calculation"),
            OffersDontKnow = _reader.Flag(row, "dont_know"),
            Personal = _reader.Flag(row, "personal"),
            Appearance = _reader.Cell(row, "appearance"),
        };
        if (type is not null)
            CheckRow(row, question);
        // A name that is missing or taken stands for nothing; the rest of the row was read for its own problems.
        if (_names.GetValueOrDefault(question.Name) == row.Number)
            _questions.Add(question);
    }

    private void CheckRow(SheetRow row, Question question)
    {
        if (question.Type is QuestionType.Calculate)
        {
            if (_reader.Cell(row, "calculation").Length == 0)
                _problems.Add(Problems.MissingCalculation(_reader.At(row, "calculation"), question.Name));
            WarnUnused(row, "calculate", RowRules.NotOnCalculations);
            return;
        }

        if (_reader.Cell(row, "calculation").Length > 0)
            _problems.Add(Problems.CalculationOnQuestion(_reader.At(row, "calculation"), question.Name));
        if (question.Label.IsEmpty)
            _problems.Add(Problems.MissingLabel(_reader.At(row, "label", _defaultLanguage), question.Name));
        if (question.Type is QuestionType.Note)
            WarnUnused(row, "note", RowRules.NotOnNotes);
        if (question.Constraint is null && !question.ConstraintMessage.IsEmpty)
            WarnUnused(row, "", ["constraint_message"]);
        if (question.Required is null && !question.RequiredMessage.IsEmpty)
            WarnUnused(row, "", ["required_message"]);
    }

    private void WarnUnused(SheetRow row, string type, ImmutableArray<string> columns)
    {
        foreach (var column in columns)
        {
            if (_reader.IsUsed(row, column))
                _problems.Add(Problems.NoEffect(_reader.At(row, column), column, type));
        }
    }

    private string Name(SheetRow row)
    {
        var name = _reader.Cell(row, "name");
        if (name.Length == 0)
            _problems.Add(Problems.MissingName(_reader.At(row, "name")));
        else if (!Names.IsQuestionName(name))
            _problems.Add(Problems.BadName(_reader.At(row, "name"), name));
        else if (!_names.TryAdd(name, row.Number))
            _problems.Add(Problems.DuplicateName(_reader.At(row, "name"), name, _names[name]));
        return name;
    }

    private Expression? Required(SheetRow row) => YesNo.Read(_reader.Cell(row, "required")) switch
    {
        true => ExpressionParser.Parse("true()").Expression,
        false => null,
        null => Expression(row, "required"),
    };

    private Expression? Expression(SheetRow row, string column)
    {
        var source = _reader.Cell(row, column);
        if (source.Length == 0)
            return null;
        var (expression, fault) = ExpressionParser.Parse(source);
        if (fault is not null)
            _problems.Add(Problems.BadExpression(_reader.At(row, column), fault));
        return expression;
    }
}
