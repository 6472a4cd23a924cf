using System.Collections.Frozen;
using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>One sheet by column names, its header checked once.</summary>
internal sealed class SheetReader
{
    private readonly Sheet _sheet;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly IReadOnlySet<string> _extra;
    private readonly Dictionary<(string Name, string Language), int> _columns = [];
    private readonly Dictionary<string, List<(string Language, int Index)>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notKept = new(StringComparer.Ordinal);
    private readonly bool _shifts;
    private string? _onlyLanguage;

    /// <param name="extra">The author's own columns that are read too.</param>
    public SheetReader(Workbook workbook, Sheet sheet, string defaultLanguage, ProblemList problems, IReadOnlySet<string>? extra = null)
    {
        (_sheet, _file, _problems) = (sheet, workbook.FileName, problems);
        _extra = extra ?? FrozenSet<string>.Empty;
        _shifts = workbook.HasBars;
        _onlyLanguage = OnlyLanguage(sheet);
        for (var index = 0; index < sheet.Headers.Length; index++)
            AddColumn(sheet.Headers[index], index, defaultLanguage);
        foreach (var ((name, language), index) in _columns.OrderBy(pair => pair.Value))
        {
            if (!_byName.TryGetValue(name, out var found))
                _byName[name] = found = [];
            found.Add((language, index));
        }
    }

    /// <summary>The rows that hold anything.</summary>
    public IEnumerable<SheetRow> Rows => _sheet.Rows.Where(row => !row.IsBlank);

    /// <summary>A place named by the header as the author wrote it, where there is one.</summary>
    public Place At(SheetRow row, string column, string language = "") => At(row.Number, column, language);

    public Place At(int row, string column, string language = "") =>
        new(_file, _sheet.Name, row, _columns.TryGetValue((column, language), out var index) ? _sheet.Headers[index].Trim() : column);

    public string Cell(SheetRow row, string column, string language = "") =>
        _columns.TryGetValue((column, language), out var index) && index < row.Cells.Length ? row.Cells[index] : "";

    /// <summary>The languages in which the sheet has the column, in its order.</summary>
    public IEnumerable<string> Languages(string column) => _byName.GetValueOrDefault(column, []).Select(found => found.Language);

    /// <summary>Where the column holds anything in this row, in any language; null where it does not.</summary>
    public Place? UsedColumn(SheetRow row, string column)
    {
        foreach (var (language, index) in _byName.GetValueOrDefault(column, []))
        {
            if (index < row.Cells.Length && row.Cells[index].Length > 0)
                return At(row, column, language);
        }

        return null;
    }

    public LocalizedText Text(SheetRow row, string column) => Read(row, column, PlainText.Of);

    private LocalizedText Read(SheetRow row, string column, Func<string, string> asRead)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (language, index) in _byName.GetValueOrDefault(column, []))
        {
            if (index < row.Cells.Length && row.Cells[index] is { Length: > 0 } cell)
                texts[language] = asRead(Checked(row, column, language, cell));
        }

        return texts.Count == 0 ? LocalizedText.Empty : new LocalizedText(texts.ToImmutable());
    }

    /// <summary>Pictures and recordings of one row.</summary>
    public Media Media(SheetRow row)
    {
        LocalizedText Address(string column) => Read(row, column, address => address);
        var media = new Media(Address("image"), Address("big_image"), Address("audio"), Address("video"));
        return media.IsNone ? Model.Media.None : media;
    }

    public bool Flag(SheetRow row, string column)
    {
        var cell = Cell(row, column);
        if (YesNo.Read(cell) is not { } flag)
        {
            _problems.Add(Problems.NotYesNo(At(row, column), cell));
            return false;
        }

        return flag;
    }

    /// <summary>Tells what this sheet holds that is not taken up: cells beyond the header, columns of the full profile.</summary>
    public void CheckUse()
    {
        foreach (var row in Rows)
        {
            for (var index = 0; index < row.Cells.Length; index++)
            {
                if (row.Cells[index].Length > 0)
                    CheckCell(row, index);
            }
        }
    }

    private string Checked(SheetRow row, string column, string language, string cell)
    {
        if (cell.Length > Limits.Text)
            _problems.Add(Problems.TextTooLong(At(row, column, language), cell.Length, Limits.Text));
        return cell;
    }

    private void CheckCell(SheetRow row, int index)
    {
        var header = index < _sheet.Headers.Length ? _sheet.Headers[index].Trim() : "";
        if (header.Length == 0)
        {
            var where = new Place(_file, _sheet.Name, row.Number, "");
            _problems.Add(_shifts ? Problems.CellWithoutColumn(where, row.Cells[index]) : Problems.CellNotRead(where, row.Cells[index]));
            return;
        }

        var name = Columns.Split(header).Name;
        var kind = _extra.Contains(name) ? ColumnKind.Plain : Columns.Kind(_sheet.Name, name) ?? ColumnKind.Plain;
        var place = new Place(_file, _sheet.Name, row.Number, header);
        if (kind == ColumnKind.Refused)
            _problems.Add(Problems.ColumnRefused(place, header));
        else if (kind == ColumnKind.NotKept && _notKept.Add(header))
            _problems.Add(Problems.ColumnNotKept(place, header));
    }

    private void AddColumn(string header, int index, string defaultLanguage)
    {
        if (header.Trim().Length == 0)
            return;
        var place = new Place(_file, _sheet.Name, _sheet.HeaderRow, header.Trim());
        var (name, spoken) = Columns.Split(header);
        var known = Columns.Kind(_sheet.Name, name);
        if (known is null && !_extra.Contains(name))
        {
            _problems.Add(Problems.UnknownColumn(place, header.Trim(), Nearest.Of(name, Columns.Of(_sheet.Name).Keys.Order(StringComparer.Ordinal))));
            return;
        }

        // A column of the author's own is a plain one.
        var kind = known is not { } found || (found == ColumnKind.NotKept && _extra.Contains(name)) ? ColumnKind.Plain : found;
        var language = kind == ColumnKind.Translated ? Language(spoken, defaultLanguage, place) : "";
        if (kind == ColumnKind.Plain && spoken.Length > 0)
            _problems.Add(Problems.ColumnNotTranslated(place, header.Trim()));
        else if (language is not null && kind is ColumnKind.Plain or ColumnKind.Translated && !_columns.TryAdd((name, language!), index))
            AddSecond((name, language!), index, place, isPlain: kind == ColumnKind.Translated && spoken.Length == 0);
    }

    // As XLSForm has it: "label::English" goes before "label" where English is the form's language.
    private void AddSecond((string Name, string Language) column, int index, Place place, bool isPlain)
    {
        var first = _sheet.Headers[_columns[column]].Trim();
        var firstIsPlain = Columns.Split(first).Language.Length == 0;
        // As XLSForm has it: form_id goes before its older name.
        if (column.Name == "form_id" && (Columns.IsOlderId(place.Column) ? place.Column : Columns.IsOlderId(first) ? first : null) is { } older)
        {
            _problems.Add(Problems.ColumnNotKept(place with { Column = older }, older));
            if (older == first)
                _columns[column] = index;
        }
        else if (isPlain && !firstIsPlain)
        {
            _problems.Add(Problems.PlainColumnNotRead(place, place.Column, first));
        }
        else if (!isPlain && firstIsPlain && Columns.Of(_sheet.Name).GetValueOrDefault(column.Name) == ColumnKind.Translated)
        {
            _problems.Add(Problems.PlainColumnNotRead(place with { Column = first }, first, place.Column));
            _columns[column] = index;
        }
        else
        {
            _problems.Add(Problems.ColumnTwice(place, place.Column));
        }
    }

    private string? Language(string spoken, string defaultLanguage, Place place)
    {
        if (spoken.Length == 0)
            return defaultLanguage;
        var code = Authoring.Languages.Code(spoken);
        if (code is null && spoken == _onlyLanguage)
            return defaultLanguage;
        if (code is null)
            _problems.Add(Problems.LanguageWithoutCode(place, spoken));
        return code;
    }

    // "label::Acoli" alone: whatever the language is, it is the form's own.
    private static string? OnlyLanguage(Sheet sheet)
    {
        var spoken = sheet.Headers.Select(Columns.Split).Where(column => column.Name == "label").Select(column => column.Language).ToList();
        return spoken.TrueForAll(language => language.Length > 0 && Authoring.Languages.Code(language) is null) ? spoken.FirstOrDefault() : null;
    }
}

internal static class YesNo
{
    /// <returns>Null when it is neither; false for an empty cell.</returns>
    public static bool? Read(string cell) => cell.ToLowerInvariant() switch
    {
        "yes" or "true" or "true()" or "oui" or "vrai" or "1" or "x" => true,
        "" or "no" or "false" or "false()" or "non" or "faux" or "0" => false,
        _ => null,
    };
}
