using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The settings sheet, completed as XLSForm does: the file names the form, the form's id is its title.</summary>
internal sealed record FormSettings(string FormId, string Version, LocalizedText Title, string DefaultLanguage)
{
    private const string Fallback = "fr";
    private const string Other = "en";

    public static FormSettings Read(Workbook workbook, ProblemList problems)
    {
        var sheet = workbook.Find("settings") ?? new Sheet("settings", [], []);
        var row = sheet.Rows.FirstOrDefault(row => !row.IsBlank) ?? new SheetRow(2, []);
        // The language of plain columns has to be known before the columns are read.
        var language = ReadLanguage(workbook, sheet, row, problems);
        var reader = new SheetReader(workbook, sheet, language, problems);
        reader.CheckUse();
        foreach (var extra in reader.Rows.Skip(1))
            problems.Add(Problems.SecondSettingsRow(reader.At(extra, "")));
        var id = ReadFormId(workbook, reader, row, problems);
        var title = reader.Text(row, "form_title");
        return new FormSettings(id, reader.Cell(row, "version"), title.IsEmpty ? In(language, id) : title, language);
    }

    private static string ReadFormId(Workbook workbook, SheetReader reader, SheetRow row, ProblemList problems)
    {
        var id = reader.Cell(row, "form_id");
        if (id.Length == 0)
        {
            var stem = Path.GetFileNameWithoutExtension(workbook.FileName);
            id = new string([.. stem.Where(c => Names.IsFormId(c.ToString()))]);
            id = id.Length == 0 ? "form" : id[..Math.Min(id.Length, Names.MaxLength)];
            problems.Add(Problems.NoFormId(reader.At(row, "form_id"), id));
        }
        else if (!Names.IsFormId(id))
        {
            problems.Add(Problems.BadFormId(reader.At(row, "form_id"), id));
        }

        return id;
    }

    private static string ReadLanguage(Workbook workbook, Sheet sheet, SheetRow row, ProblemList problems)
    {
        var index = sheet.Headers.ToList().FindIndex(header => Columns.Split(header).Name == "default_language");
        var cell = index >= 0 && index < row.Cells.Length ? row.Cells[index] : "";
        if (cell.Length == 0 || cell.Equals("default", StringComparison.OrdinalIgnoreCase))
            return PlainLanguage(workbook);
        if (Languages.Code(cell) is { } code)
            return code;
        problems.Add(Problems.LanguageWithoutCode(new Place(workbook.FileName, "settings", row.Number, sheet.Headers[index]), cell));
        return Fallback;
    }

    // The first language of the labels; where there is a label without a language too, it is in another one.
    private static string PlainLanguage(Workbook workbook)
    {
        var labels = (workbook.Find("survey")?.Headers ?? []).Select(Columns.Split).Where(column => column.Name == "label").ToList();
        var spoken = labels.Select(column => Languages.Code(column.Language)).OfType<string>().ToList();
        if (spoken.Count == 0 || labels.TrueForAll(column => column.Language.Length > 0))
            return spoken.FirstOrDefault() ?? Fallback;
        return spoken.Contains(Fallback) ? Other : Fallback;
    }

    private static LocalizedText In(string language, string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(language, text));
}
