using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Authoring.Workbooks;
using Microsoft.Playwright;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>A workbook in the hands of a coach who knows only what the page says of it.</summary>
/// <param name="id">Its form's.</param>
internal sealed partial class Draft(string id)
{
    private readonly Dictionary<string, string[][]> _sheets = new()
    {
        ["survey"] =
        [
            ["type", "name", "label::Français (fr)", "relevant", "constraint", "parameters"],
            ["note", "accueil", "Merci d’être venu essayer le site ce matin.", "", "", ""],
            ["select_one oui_non", "venu", "Êtes-vous déjà venu ici ?", "", "", ""],
            ["entier", "fois", "Combien de fois ?", "${venue} = 'oui'", ". ≥ 1", ""],
            ["select_one appareil", "appareil", "Avec quel appareil avez-vous essayé ?", "", "", ""],
            ["select_multiple aides", "aide", "Qui vous a aidé ?", "", "", ""],
            ["text", "aide", "Comment vous a-t-on aidé ?", "not(selected(${aide}, 'personne'))", "", ""],
            ["range", "note", "Quelle note donnez-vous au site ?", "", "", "start=0 end=10 step=1"],
            ["text", "pourquoi", "Pourqoi cette note ?", "${note} < 5", "", ""],
            ["date", "jour", "Quel jour avez-vous essayé le site ?", "", "", ""],
            ["rank besoins", "besoins", "Qu’est-ce qui compte le plus pour vous ?", "", "", ""],
            ["text", "premier", "Que changeriez-vous en premier ?", "", "", ""],
        ],
        ["choices"] =
        [
            ["list_name", "name", "label::Français (fr)"],
            ["oui_non", "oui", "Oui"],
            ["oui_non", "non", "Non"],
            ["appareils", "telephone", "Un téléphone"],
            ["appareils", "ordinateur", "Un ordinateur"],
            ["aides", "agent", "Un agent"],
            ["aides", "personne", "Personne"],
            ["besoins", "simple", "Des mots simples"],
            ["besoins", "vite", "Aller vite"],
        ],
        ["settings"] =
        [
            ["form_title", "form_id", "version", "default_language"],
            ["Le site, vu ce matin", id, "1", "fr"],
        ],
    };

    public async Task SendAsync(IPage page)
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [.. _sheets.Select(sheet => new WrittenSheet(sheet.Key, [.. sheet.Value.Select(row => row.ToImmutableArray())]))]);
        await page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "atelier.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = file.ToArray() });
        await page.Locator("form.upload button").ClickAsync();
    }

    /// <summary>Does what the first message says, and nothing else.</summary>
    public async Task MendFirstAsync(IPage page)
    {
        var message = await page.Locator("li.mistake").First.InnerTextAsync();
        var cell = Cell().Match(message);
        var found = Quoted().Match(message).Groups[1].Value;
        var meant = Meant().Match(message) is { Success: true } suggestion ? suggestion.Groups[1].Value : found + "_2";
        Replace(cell.Groups[1].Value[0] - 'A', int.Parse(cell.Groups[2].Value, CultureInfo.InvariantCulture), found, meant);
    }

    public void MendTypo()
    {
        Replace(2, 9, "Pourqoi", "Pourquoi");
        _sheets["settings"][1][2] = "2";
    }

    /// <summary>Another scale: earlier answers mean something else.</summary>
    public void Break()
    {
        Replace(5, 8, "end=10", "end=5");
        _sheets["settings"][1][2] = "3";
    }

    private void Replace(int column, int row, string found, string meant)
    {
        var cells = _sheets["survey"][row - 1];
        Assert.Contains(found, cells[column], StringComparison.Ordinal);
        cells[column] = cells[column].Replace(found, meant, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\p{L}+ ([A-Z])(\d+)")]
    private static partial Regex Cell();

    [GeneratedRegex("[«“]\\s?([^»”]+?)\\s?[»”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:Vouliez-vous dire|Did you mean) [«“]\s?([^»”]+?)\s?[»”]")]
    private static partial Regex Meant();
}
