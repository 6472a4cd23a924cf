using System.IO.Compression;
using System.Text;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Authoring.Workbooks;

/// <summary>Whatever is uploaded, its problem comes soon, in little memory, and nothing of it is run or fetched.</summary>
public class HostileWorkbooksTests
{
    private const long MostBytes = 100_000_000;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string, Func<byte[]>> Files => new()
    {
        { "a zip bomb", "WorkbookTooLarge", () => new XlsxFile().Sheet("survey", new string(' ', 300_000_000)).Bytes() },
        { "many parts", "WorkbookTooLarge", ManyParts },
        { "a million blank rows", "TooManyRows", () => new XlsxFile().Sheet("survey", Rows(1_000_000, number => $"<row r=\"{number}\"/>")).Bytes() },
        { "an XML bomb", "WorkbookWithEntities", () => With("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;") },
        { "an external entity", "WorkbookWithEntities", () => With("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;") },
        { "a document type from elsewhere", "WorkbookWithEntities", () => With("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">", "") },
        { "macros", "MacrosRefused", () => new XlsxFile().Sheet("survey", "").Part("xl/vbaProject.bin", "x").Bytes() },
        { "a hundred thousand choices", "TooManyRows", () => new XlsxFile()
            .Sheet("survey", XlsxFile.Inline(["type", "name", "label"], ["text", "q", "Q"]))
            .Sheet("choices", XlsxFile.Inline(["list_name", "name", "label"]) + Rows(100_000, number => $"<row><c t=\"str\"><v>l</v></c><c><v>{number}</v></c><c><v>{number}</v></c></row>")).Bytes() },
        { "half a file", "WorkbookDamaged", () => new XlsxFile().Sheet("survey", XlsxFile.Inline(["type"])).Bytes()[..600] },
        { "broken XML", "WorkbookDamaged", () => new XlsxFile().Part("xl/styles.xml", "<styleSheet><").Sheet("survey", "").Bytes() },
        { "another zip file", "NotAWorkbook", OtherZip },
        { "a name that lies", "NotAWorkbook", () => Encoding.UTF8.GetBytes("Bonjour") },
        { "a picture", "NotAWorkbook", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] },
        { "an old or a locked workbook", "OldWorkbook", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "a binary workbook", "OldWorkbook", () => new XlsxFile().Part("xl/workbook.bin", "x").Bytes() },
        { "nothing", "NotAWorkbook", () => [] },
        { "an OpenDocument in one text", "OpenDocument", () => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>") },
        { "a cell in a column far away", "TooManyColumns", () => new XlsxFile().Sheet("survey", "<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>").Bytes() },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_is_a_problem_told_soon_and_in_little_memory(string what, string code, Func<byte[]> make)
    {
        var content = make();
        GC.Collect();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = ThreadClock.Start();

        var failed = Assert.IsType<CompileResult.Failed>(QuestionnaireCompiler.CompileFile(content, "essai.xlsx"));

        Assert.True(failed.Problems.Any(problem => problem.Code == code), $"{what}: {string.Join(", ", failed.Problems.Select(problem => problem.Code).Distinct())}");
        Assert.True(clock.Elapsed < Soon, $"{what} took {clock.Elapsed}.");
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(spent < MostBytes, $"{what} took {spent:N0} bytes.");
        Assert.All(failed.Problems, problem => Assert.True(ProblemText.Describe(problem, Form.French).Length < 1_000));
    }

    private static byte[] With(string type, string text) => new XlsxFile()
        .Part("xl/sharedStrings.xml", $"<?xml version=\"1.0\"?>{type}<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{text}</t></si></sst>")
        .Sheet("survey", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").Bytes();

    private static string Rows(int count, Func<int, string> row)
    {
        var rows = new StringBuilder();
        for (var number = 2; number <= count + 1; number++)
            rows.Append(row(number));
        return rows.ToString();
    }

    private static byte[] ManyParts()
    {
        var file = new XlsxFile().Sheet("survey", "");
        for (var part = 0; part < 3_000; part++)
            file.Part($"xl/media/{part}", "");
        return file.Bytes();
    }

    private static byte[] OtherZip()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("word/document.xml").Open().Dispose();
        return bytes.ToArray();
    }
}
