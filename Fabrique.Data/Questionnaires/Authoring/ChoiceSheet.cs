using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <param name="Row">Of the list's first choice.</param>
internal sealed record WrittenList(ChoiceList List, int Row);

/// <summary>The choices sheet → lists by name, in the order of their first choice.</summary>
internal static class ChoiceSheet
{
    public static ImmutableArray<WrittenList> Read(Workbook workbook, string defaultLanguage, ProblemList problems)
    {
        if (workbook.Find("choices") is not { } sheet)
            return [];
        var reader = new SheetReader(workbook, sheet, defaultLanguage, problems);
        reader.CheckUse();
        if (sheet.Rows.Length > Limits.ChoiceRows)
        {
            problems.Add(Problems.TooManyRows(new Place(workbook.FileName, "choices", 0, ""), sheet.Rows.Length, Limits.ChoiceRows));
            return [];
        }

        var lists = new List<(string Name, int Row, ImmutableArray<Choice>.Builder Choices)>();
        var seen = new HashSet<(string, string)>();
        foreach (var row in reader.Rows)
            ReadRow(reader, row, defaultLanguage, lists, seen, problems);
        return [.. lists.Select(list => new WrittenList(new ChoiceList(list.Name, list.Choices.ToImmutable()), list.Row))];
    }

    private static void ReadRow(
        SheetReader reader,
        SheetRow row,
        string defaultLanguage,
        List<(string Name, int Row, ImmutableArray<Choice>.Builder Choices)> lists,
        HashSet<(string, string)> seen,
        ProblemList problems)
    {
        var list = reader.Cell(row, "list_name");
        var name = reader.Cell(row, "name");
        var label = reader.Text(row, "label");
        if (list.Length == 0)
            problems.Add(Problems.MissingListName(reader.At(row, "list_name")));
        else if (!Names.IsQuestionName(list))
            problems.Add(Problems.BadListName(reader.At(row, "list_name"), list));
        if (name.Length == 0)
            problems.Add(Problems.MissingName(reader.At(row, "name")));
        else if (!Names.IsChoiceName(name))
            problems.Add(Problems.BadChoiceName(reader.At(row, "name"), name));
        else if (!seen.Add((list, name)))
            problems.Add(Problems.DuplicateChoice(reader.At(row, "name"), name, list));
        if (label.IsEmpty)
            problems.Add(Problems.MissingLabel(reader.At(row, "label", defaultLanguage), name));

        var index = lists.FindIndex(known => known.Name == list);
        if (index < 0)
        {
            index = lists.Count;
            lists.Add((list, row.Number, ImmutableArray.CreateBuilder<Choice>()));
        }

        lists[index].Choices.Add(new Choice(name, label, reader.Flag(row, "exclusive")));
    }
}
