namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>How large a questionnaire may be: far beyond what anybody would answer, and still quick to compile and run.</summary>
internal static class Limits
{
    /// <summary>Characters of a text file, and of a questionnaire's canonical print.</summary>
    public const int File = 4_000_000;

    /// <summary>Bytes of a workbook as it is on the disk.</summary>
    public const int FileBytes = 8_000_000;

    /// <summary>Bytes that are unpacked of a workbook.</summary>
    public const long UnpackedWorkbook = 48_000_000;

    /// <summary>Rows of one sheet, blank ones too.</summary>
    public const int FileRows = 120_000;

    public const int SurveyRows = 5_000;
    public const int ChoiceRows = 10_000;
    public const int Columns = 200;
    public const int Text = 5_000;
    public const int GroupDepth = 10;
}
