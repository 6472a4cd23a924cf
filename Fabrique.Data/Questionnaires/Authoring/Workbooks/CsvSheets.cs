using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>A CSV file: the survey sheet alone, or all sheets one below the other, each begun by its name in the first cell.</summary>
internal static class CsvSheets
{
    public static Workbook Read(ReadOnlySpan<byte> content, string fileName, ProblemList problems)
    {
        var text = TextDecoder.Decode(content, out var mixedAt);
        if (mixedAt > 0)
            problems.Add(Problems.MixedEncodings(new Place(fileName, "survey", mixedAt, "")));
        var records = CsvRecords.Read(TextNormalizer.Normalize(text)).Take(Limits.FileRows + 1).ToList();
        if (records.Count > Limits.FileRows)
        {
            problems.Add(Problems.TooManyRows(new Place(fileName, "survey", 0, ""), records.Count, Limits.FileRows));
            return new Workbook(fileName, []);
        }

        var first = records.FindIndex(record => record.Any(cell => cell.Length > 0));
        if (first < 0)
        {
            problems.Add(Problems.NoSurvey(fileName));
            return new Workbook(fileName, []);
        }

        return Sheet.Known.Contains(records[first][0].ToLowerInvariant()) && records[first].Skip(1).All(cell => cell.Length == 0)
            ? MarkdownSheets.ReadRecords(records, fileName, problems)
            : new Workbook(fileName, [OneSheet(records, first)]);
    }

    private static Sheet OneSheet(List<ImmutableArray<string>> records, int first) => new(
        "survey",
        records[first],
        [.. records.Skip(first + 1).Select((cells, index) => new SheetRow(first + 2 + index, cells))])
    {
        HeaderRow = first + 1,
    };
}
