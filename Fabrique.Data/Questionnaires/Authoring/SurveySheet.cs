using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What the survey sheet says, as far as it could be understood.</summary>
/// <param name="Sheet">Knows how the author wrote the headers; null where there is no sheet.</param>
internal sealed record Survey(ImmutableArray<Question> Questions, ImmutableArray<Group> Groups, SheetReader? Sheet = null)
{
    /// <summary>Names that questions of several groups have: nobody can tell which one is meant.</summary>
    public FrozenSet<string> SharedNames { get; init; } = [];

    public Place At(string file, int row, string column, string language = "") => Sheet?.At(row, column, language) ?? new Place(file, "survey", row, column);
}

/// <summary>The survey sheet → questions and groups, row by row.</summary>
internal sealed class SurveySheet
{
    private readonly SheetReader _reader;
    private readonly ProblemList _problems;
    private readonly QuestionReader _rows;
    private readonly RowExpressions _expressions;
    private readonly RowChecks _checks;
    private readonly ImmutableArray<string> _languages;
    private readonly ImmutableArray<Question>.Builder _questions = ImmutableArray.CreateBuilder<Question>();
    private readonly ImmutableArray<Group>.Builder _groups = ImmutableArray.CreateBuilder<Group>();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(Group? Within, string Name), int> _groupNames = [];
    private readonly HashSet<(Group? Within, string Name)> _written = [];
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly Stack<(Group Group, SheetRow Row)> _open = new();
    private int _lastRow;

    private Group? Within => _open.TryPeek(out var open) ? open.Group : null;

    private SurveySheet(SheetReader reader, string defaultLanguage, ImmutableArray<WrittenList> lists, ProblemList problems)
    {
        (_reader, _problems) = (reader, problems);
        _rows = new QuestionReader(reader, lists, defaultLanguage, problems);
        _expressions = new RowExpressions(reader, problems);
        _checks = new RowChecks(reader, defaultLanguage, problems);
        _languages = [.. reader.Languages("label").Append(defaultLanguage).Distinct()];
    }

    public static Survey Read(Workbook workbook, string defaultLanguage, ImmutableArray<WrittenList> lists, ProblemList problems)
    {
        if (workbook.Find("survey") is not { } sheet)
            return new Survey([], []);
        if (sheet.Rows.Length > Limits.SurveyRows || sheet.Headers.Length > Limits.Columns)
        {
            problems.Add(sheet.Rows.Length > Limits.SurveyRows
                ? Problems.TooManyRows(new Place(workbook.FileName, "survey", 0, ""), sheet.Rows.Length, Limits.SurveyRows)
                : Problems.TooManyColumns(new Place(workbook.FileName, "survey", sheet.HeaderRow, ""), sheet.Headers.Length, Limits.Columns));
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
        return new Survey(survey._questions.ToImmutable(), survey._groups.ToImmutable(), reader)
        {
            SharedNames = survey._shared.ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private void ReadRow(SheetRow row)
    {
        if (_reader.Flag(row, "disabled"))
        {
            _problems.Add(Problems.RowDisabled(_reader.At(row, "disabled")));
            return;
        }

        switch (TypeReader.Normalize(_reader.Cell(row, "type")))
        {
            case "begin_group":
                Open(row);
                break;
            case "end_group":
                Close(row);
                break;
            default:
                ReadQuestion(row);
                break;
        }
    }

    private void Open(SheetRow row)
    {
        var within = Within;
        var group = new Group(
            GroupName(row, within),
            _reader.Text(row, "label"),
            _expressions.Read(row, "relevant"),
            within,
            row.Number,
            _reader.Cell(row, "appearance"));
        if (_open.Count >= Limits.GroupDepth)
            _problems.Add(Problems.GroupsTooDeep(_reader.At(row, "type"), Limits.GroupDepth));
        _checks.WarnUnused(row, "group", RowRules.NotOnGroups);
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
        if (_lastRow < closed.Row.Number)
            _problems.Add(Problems.EmptyGroup(_reader.At(closed.Row, "name"), closed.Group.Name));
    }

    private void ReadQuestion(SheetRow row)
    {
        if (IsComment(row))
        {
            _problems.Add(Problems.CommentRow(_reader.At(row, "")));
            return;
        }

        _lastRow = row.Number;
        // What ends a repeat or a table was told where it begins, and has no name.
        if (TypeReader.Normalize(_reader.Cell(row, "type")).StartsWith("end_", StringComparison.Ordinal) && _reader.Cell(row, "name").Length == 0)
        {
            _rows.Refuse(row);
            return;
        }

        var name = Name(row);
        var question = _rows.Read(row, name, _questions.Count, Within);
        // A name that is missing or taken stands for nothing; the rest of the row was read for its own problems.
        if (_names.GetValueOrDefault(name) != row.Number)
            return;
        if (question.Type is QuestionType.SelectOne { OrOther: true } or QuestionType.SelectMultiple { OrOther: true })
            AddWithOther(row, question);
        else
            _questions.Add(question);
    }

    private void AddWithOther(SheetRow row, Question question)
    {
        _questions.Add(OtherQuestion.WithChoice(question, _languages));
        var other = OtherQuestion.NameFor(question.Name);
        if (_names.TryAdd(other, row.Number))
            _questions.Add(OtherQuestion.Of(question, _languages));
        else
            _problems.Add(Problems.DuplicateName(_reader.At(row, "name"), other, _names[other]));
    }

    // As XLSForm has it: a row with neither type, name nor label is the author's own remark.
    private bool IsComment(SheetRow row) =>
        _reader.Cell(row, "type").Length == 0 && _reader.Cell(row, "name").Length == 0 && _reader.UsedColumn(row, "label") is null;

    // A group has no answer: it may share its name with a question, and with a group elsewhere.
    private string GroupName(SheetRow row, Group? within)
    {
        var name = _reader.Cell(row, "name");
        if (name.Length == 0)
            return Given(row, "group");
        if (!Names.IsQuestionName(name))
            _problems.Add(Problems.BadName(_reader.At(row, "name"), name));
        else if (!_groupNames.TryAdd((within, name), row.Number))
            _problems.Add(Problems.DuplicateName(_reader.At(row, "name"), name, _groupNames[(within, name)]));
        return name;
    }

    // Nobody refers to it; the row's number tells it apart.
    private string Given(SheetRow row, string kind)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}_{row.Number}");
        while (_names.ContainsKey(name))
            name += "_";
        _problems.Add(Problems.NameGiven(_reader.At(row, "name"), name));
        return name;
    }

    private string Name(SheetRow row)
    {
        var name = _reader.Cell(row, "name");
        if (name.Length == 0 && TypeReader.Normalize(_reader.Cell(row, "type")) == "note")
            _names[name = Given(row, "note")] = row.Number;
        else if (name.Length == 0)
            _problems.Add(Problems.MissingName(_reader.At(row, "name")));
        else if (!Names.IsQuestionName(name))
            _problems.Add(Problems.BadName(_reader.At(row, "name"), name));
        else if (!_written.Add((Within, name)))
            _problems.Add(Problems.DuplicateName(_reader.At(row, "name"), name, _names[name]));
        else if (!_names.TryAdd(name, row.Number))
            return OfGroup(row, name);
        return name;
    }

    // XLSForm tells questions apart by their groups too. Ours have one name each: the second takes its group's before its own.
    private string OfGroup(SheetRow row, string name)
    {
        var own = Within is { } group ? $"{group.Name}_{name}" : $"{name}_2";
        while (!_names.TryAdd(own, row.Number))
            own += "_";
        _shared.Add(name);
        _problems.Add(Problems.NameOfGroup(_reader.At(row, "name"), name, _names[name], own));
        return own;
    }
}
