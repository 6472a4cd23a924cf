using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The settings sheet, completed as XLSForm does: the file names the form, the form's id is its title.</summary>
internal sealed record FormSettings(string FormId, string Version, LocalizedText Title, string DefaultLanguage)
{
    /// <summary>A list may hold a name twice, for a filter to choose between.</summary>
    public bool AllowsChoiceTwice { get; init; }

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
        return new FormSettings(id, reader.Cell(row, "version"), title.IsEmpty ? LocalizedText.Of(language, id) : title, language)
        {
            AllowsChoiceTwice = reader.Flag(row, "allow_choice_duplicates"),
        };
    }

    private static string ReadFormId(Workbook workbook, SheetReader reader, SheetRow row, ProblemList problems)
    {
        var id = reader.Cell(row, "form_id");
        if (id.Length == 0)
        {
            id = Cleaned(Path.GetFileNameWithoutExtension(workbook.FileName), "");
            id = id.Length == 0 ? "form" : id;
            problems.Add(Problems.NoFormId(reader.At(row, "form_id"), id));
        }
        else if (!Names.IsFormId(id))
        {
            var cleaned = Cleaned(id, "_");
            problems.Add(cleaned.Length == 0 ? Problems.BadFormId(reader.At(row, "form_id"), id) : Problems.OtherFormId(reader.At(row, "form_id"), id, cleaned));
            id = cleaned;
        }

        return id;
    }

    // "Enquête ménages v1.2" becomes "Enquete_menages_v1_2".
    private static string Cleaned(string text, string between)
    {
        var plain = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var words = new string([.. plain.Select(c => Names.IsFormId(c.ToString()) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join(between, words);
        return id[..Math.Min(id.Length, Names.MaxLength)];
    }

    private static string ReadLanguage(Workbook workbook, Sheet sheet, SheetRow row, ProblemList problems)
    {
        var index = sheet.Headers.ToList().FindIndex(header => Columns.Split(header).Name == "default_language");
        var cell = index >= 0 && index < row.Cells.Length ? row.Cells[index] : "";
        if (cell.Length == 0 || cell.Equals("default", StringComparison.OrdinalIgnoreCase))
            return PlainLanguage(workbook);
        if (Languages.Code(cell) is { } code)
            return code;
        var plain = PlainLanguage(workbook);
        problems.Add(Problems.UnknownLanguage(new Place(workbook.FileName, "settings", row.Number, sheet.Headers[index]), cell, plain));
        return plain;
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
}
