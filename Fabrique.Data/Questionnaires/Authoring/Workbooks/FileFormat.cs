using System.Text;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Tells formats apart by what the file holds; its name only tells two kinds of text apart.</summary>
internal static class FileFormat
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> EmptyZip => "PK\u0005\u0006"u8;

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // The first entry of an OpenDocument file, stored as it is.
    private static readonly byte[] OpenDocument = Encoding.ASCII.GetBytes("mimetypeapplication/vnd.oasis.opendocument");

    public static WorkbookFormat Of(ReadOnlySpan<byte> content, string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (content.StartsWith(Zip) || content.StartsWith(EmptyZip))
            return content[..Math.Min(content.Length, 120)].IndexOf(OpenDocument) >= 0 ? WorkbookFormat.OpenDocument : WorkbookFormat.Xlsx;
        if (content.StartsWith(Ole))
            return WorkbookFormat.OldWorkbook;
        // ".fods": the whole workbook as one text of XML.
        if (content.StartsWith("<?xml"u8) && content[..Math.Min(content.Length, 2_000)].IndexOf("urn:oasis:names:tc:opendocument"u8) >= 0)
            return WorkbookFormat.OpenDocument;
        if (extension is ".xlsx" or ".xlsm" or ".xls" or ".xlsb" or ".ods" || !TextDecoder.IsText(content))
            return WorkbookFormat.Other;
        return extension is ".csv" or ".tsv" ? WorkbookFormat.Csv : WorkbookFormat.Markdown;
    }
}
