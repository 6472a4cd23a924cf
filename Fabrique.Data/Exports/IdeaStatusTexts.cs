using System.Text;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Ideas;

namespace Fabrique.Data.Exports;

/// <summary>Where an idea stands, in the words of the exports: pages say it as the spreadsheets do.</summary>
public static class IdeaStatusTexts
{
    /// <param name="language">"fr" or "en".</param>
    /// <returns>In lower case.</returns>
    public static string Say(IdeaStatus status, string language) =>
        new ExportTexts(language).Word("idea_status", Encoding.UTF8.GetString(StatusWords.For(status)))!;
}
