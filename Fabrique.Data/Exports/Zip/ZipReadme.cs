using System.Net;
using System.Text;

namespace Fabrique.Data.Exports.Zip;

/// <summary>The page that says what is in the archive.</summary>
internal static class ZipReadme
{
    public const string Name = "LISEZMOI.html";

    /// <param name="kinds">Endings of the names of the exports in the archive.</param>
    public static byte[] Write(string title, IEnumerable<string> kinds, long responses, int files, ExportTexts texts)
    {
        var rows = kinds.Select(kind => $"<li><code>{WebUtility.HtmlEncode(kind)}</code> {Text(texts.Get($"Readme_{kind.Replace('.', '_')}"))}</li>");
        return Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="{texts.Language}">
            <head><meta charset="utf-8"><title>{Text(title)}</title></head>
            <body>
            <h1>{Text(title)}</h1>
            <p>{Text(texts.Format("Readme_Count", responses, files))}</p>
            <ul>
            {string.Join('\n', rows)}
            <li><code>{Text(texts.Get("Readme_Folder"))}/</code> {Text(texts.Get("Readme_Files"))}</li>
            </ul>
            <p>{Text(texts.Get("Readme_Care"))}</p>
            </body>
            </html>

            """);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
