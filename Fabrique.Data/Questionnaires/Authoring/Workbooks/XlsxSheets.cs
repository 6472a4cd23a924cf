using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Xml;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>A workbook of Excel, LibreOffice or Google Sheets → the sheets that matter. Formulas and macros are never run.</summary>
internal sealed class XlsxSheets
{
    /// <summary>Sheets of XLSForm that fetch data from elsewhere or describe what a conversation has no place for.</summary>
    private static readonly FrozenSet<string> Refused = new[] { "external_choices", "osm" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly XlsxPackage _package;
    private readonly string _fileName;
    private readonly ProblemList _problems;

    private XlsxSheets(XlsxPackage package, string fileName, ProblemList problems) => (_package, _fileName, _problems) = (package, fileName, problems);

    /// <returns>As much as could be read; what could not was told.</returns>
    public static Workbook Read(ReadOnlyMemory<byte> content, string fileName, ProblemList problems)
    {
        try
        {
            using var package = new XlsxPackage(Open(content));
            return new XlsxSheets(package, fileName, problems).Read();
        }
        catch (WorkbookRefusedException refused)
        {
            problems.Add(refused.Problem(fileName));
        }
        catch (XmlException broken)
        {
            problems.Add(broken.Message.Contains("DTD", StringComparison.Ordinal) ? Problems.WorkbookWithEntities(fileName) : Problems.WorkbookDamaged(fileName));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            problems.Add(Problems.WorkbookDamaged(fileName));
        }

        return new Workbook(fileName, []);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);

    private Workbook Read()
    {
        if (_package.HoldsMacros)
            throw new WorkbookRefusedException(Problems.MacrosRefused);
        if (_package.IsBinary)
            throw new WorkbookRefusedException(Problems.OldWorkbook);
        var directory = XlsxDirectory.Read(_package) ?? throw new WorkbookRefusedException(Problems.NotAWorkbook);
        var named = directory.Sheets.Where(IsWanted).ToList();
        var book = new XlsxBook(
            _fileName,
            XlsxStrings.ReadShared(_package, directory.Strings),
            XlsxStyles.Read(_package, directory.Styles),
            directory.From1904);
        var workbook = new Workbook(_fileName, [.. named.Select(sheet => Read(book, sheet)).OfType<Sheet>()]);
        if (workbook.Find("survey") is null)
            _problems.Add(Problems.NoSurvey(_fileName));
        return workbook;
    }

    private bool IsWanted(XlsxDirectory.Entry sheet)
    {
        var name = sheet.Name.Trim();
        if (Sheet.Known.Contains(name.ToLowerInvariant()))
            return true;
        if (Refused.Contains(name.ToLowerInvariant().Replace(' ', '_')))
            _problems.Add(Problems.SheetRefused(_fileName, name));
        else if (!name.StartsWith('_') && !TemplateNames.Help.Contains(name))
            _problems.Add(Problems.SheetNotRead(_fileName, name, Nearest.Of(name.ToLowerInvariant(), Sheet.Known)));
        return false;
    }

    private Sheet? Read(XlsxBook book, XlsxDirectory.Entry entry)
    {
        using var xml = _package.Open(entry.Part);
        return xml is null ? null : XlsxSheet.Read(book, entry.Name.Trim().ToLowerInvariant(), xml, _problems);
    }
}
