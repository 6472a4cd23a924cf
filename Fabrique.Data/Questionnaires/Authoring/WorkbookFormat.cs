namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What kind of file an author gave us.</summary>
internal enum WorkbookFormat
{
    Markdown,
    Csv,
    Xlsx,

    /// <summary>A workbook before 2007, or one that a password protects.</summary>
    OldWorkbook,

    /// <summary>LibreOffice's own format.</summary>
    OpenDocument,

    /// <summary>Neither a workbook nor a text.</summary>
    Other,
}
