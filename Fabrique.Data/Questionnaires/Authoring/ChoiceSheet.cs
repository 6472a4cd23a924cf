using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <param name="Row">Of the list's first choice.</param>
internal sealed record WrittenList(ChoiceList List, int Row);

/// <summary>The choices sheet → lists by name, in the order of their first choice.</summary>
internal sealed class ChoiceSheet
{
    private readonly SheetReader _reader;
    private readonly IReadOnlySet<string> _columns;
    private readonly FormSettings _settings;
    private readonly IReadOnlySet<string> _several;
    private readonly ProblemList _problems;
    private readonly List<(string Name, int Row, ImmutableArray<Choice>.Builder Choices)> _lists = [];
    private readonly Dictionary<string, ImmutableArray<Choice>.Builder> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _seen = [];

    private ChoiceSheet(SheetReader reader, IReadOnlySet<string> columns, IReadOnlySet<string> several, FormSettings settings, ProblemList problems) =>
        (_reader, _columns, _several, _settings, _problems) = (reader, columns, several, settings, problems);

    public static ImmutableArray<WrittenList> Read(Workbook workbook, FormSettings settings, ProblemList problems)
    {
        if (workbook.Find("choices") is not { } sheet)
            return [];
        var columns = FilterColumns.Of(workbook);
        var reader = new SheetReader(workbook, sheet, settings.DefaultLanguage, problems, columns);
        reader.CheckUse();
        if (sheet.Rows.Length > Limits.ChoiceRows)
        {
            problems.Add(Problems.TooManyRows(new Place(workbook.FileName, "choices", 0, ""), sheet.Rows.Length, Limits.ChoiceRows));
            return [];
        }

        var choices = new ChoiceSheet(reader, columns, TypeReader.ListsOfSeveral(workbook), settings, problems);
        foreach (var row in reader.Rows)
            choices.ReadRow(row);
        return [.. choices._lists.Select(list => new WrittenList(new ChoiceList(list.Name, list.Choices.ToImmutable()), list.Row))];
    }

    private void ReadRow(SheetRow row)
    {
        var list = _reader.Cell(row, "list_name");
        var name = _reader.Cell(row, "name");
        var label = _reader.Text(row, "label");
        if (list.Length == 0 && name.Length == 0 && label.IsEmpty)
        {
            _problems.Add(Problems.CommentRow(_reader.At(row, "")));
            return;
        }

        if (list.Length == 0)
            _problems.Add(Problems.MissingListName(_reader.At(row, "list_name")));
        else if (!Names.IsListName(list))
            _problems.Add(Problems.BadListName(_reader.At(row, "list_name"), list));
        if (name.Length == 0)
            _problems.Add(Problems.MissingName(_reader.At(row, "name")));
        else if (!Names.IsChoiceName(name, amongSeveral: _several.Contains(list)))
            _problems.Add(Problems.BadChoiceName(_reader.At(row, "name"), name));
        else if (!_seen.Add((list, name)) && !_settings.AllowsChoiceTwice)
            _problems.Add(Problems.DuplicateChoice(_reader.At(row, "name"), name, list));
        if (label.IsEmpty && name.Length > 0)
            _problems.Add(Problems.ChoiceWithoutLabel(_reader.At(row, "label", _settings.DefaultLanguage), name));

        List(list, row).Add(new Choice(name, label.IsEmpty ? LocalizedText.Of(_settings.DefaultLanguage, name) : label, _reader.Flag(row, "exclusive")) { Media = _reader.Media(row), Columns = Extra(row) });
    }

    private ImmutableArray<Choice>.Builder List(string name, SheetRow row)
    {
        if (!_byName.TryGetValue(name, out var choices))
        {
            choices = ImmutableArray.CreateBuilder<Choice>();
            _byName.Add(name, choices);
            _lists.Add((name, row.Number, choices));
        }

        return choices;
    }

    private ImmutableSortedDictionary<string, string> Extra(SheetRow row)
    {
        var extra = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var column in _columns)
        {
            if (_reader.Cell(row, column) is { Length: > 0 } cell)
                extra[column] = cell;
        }

        return extra.ToImmutable();
    }
}
