using System.Text;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Tests.Questionnaires.Authoring.Workbooks;

public class CsvTests
{
    private const string Survey = "type;name;label\ntext;q;\"Êtes-vous d’accord ; vraiment ?\nDites \"\"oui\"\"\"\n;;\nnote;n;Fin\n";

    public static TheoryData<string, byte[]> Encodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Survey) },
            { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Survey)] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Survey)] },
            { "UTF-16 big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Survey)] },
            { "Windows-1252", Encoding.GetEncoding(1252).GetBytes(Survey) },
            { "line ends of Windows", Encoding.UTF8.GetBytes(Survey.ReplaceLineEndings("\r\n")) },
            { "Excel's own first line", Encoding.UTF8.GetBytes("sep=;\n" + Survey) },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_sheet_is_read_whatever_its_encoding(string encoding, byte[] content)
    {
        var compiled = Assert.IsType<CompileResult.Compiled>(QuestionnaireCompiler.CompileFile(content, "avis.csv"));

        Assert.True(compiled.Questionnaire.Id == "avis", encoding);
        Assert.Equal("Êtes-vous d’accord ; vraiment ?\nDites \"oui\"", compiled.Questionnaire["q"].Label.In("fr"));
        Assert.Equal(4, compiled.Questionnaire["n"].Row);
    }

    [Fact]
    public void Commas_and_all_sheets_one_below_the_other_are_read()
    {
        const string csv = "survey,,\n,type,name,label\n,select_one l,q,\"Oui, ou non ?\"\nchoices,,\n,list_name,name,label\n,l,o,Oui\n,l,n,Non\n";

        var compiled = Assert.IsType<CompileResult.Compiled>(QuestionnaireCompiler.CompileFile(Encoding.UTF8.GetBytes(csv), "avis.csv"));

        Assert.Equal("Oui, ou non ?", compiled.Questionnaire["q"].Label.In("fr"));
        Assert.Equal(2, compiled.Questionnaire["q"].Type.Choices!.Choices.Length);
    }

    [Fact]
    public void Two_encodings_in_one_file_are_told_at_their_line()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes("type;name;label\ntext;a;Été ?\ntext;b;"), 0xC9, (byte)'t', 0xE9, (byte)'\n'];

        var said = XlsxFile.Said(QuestionnaireCompiler.CompileFile(mixed, "avis.csv"));

        Assert.Contains("avis.csv, sheet survey, row 3: the file mixes two character encodings from here on. Save it as UTF-8 from a spreadsheet.", said);
    }
}
