namespace Fabrique.Data.Exports.Xlsx;

/// <summary>What a worksheet can hold.</summary>
internal static class XlsxLimits
{
    public const int Rows = 1_048_576;

    /// <summary>UTF-16 units in one cell.</summary>
    public const int Text = 32_767;

    /// <summary>Significant digits of a number; a longer one stays text, else the spreadsheet would change its end to zeros.</summary>
    public const int Digits = 15;
}
