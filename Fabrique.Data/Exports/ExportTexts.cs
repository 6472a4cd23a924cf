using System.Globalization;
using System.Resources;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports;

/// <summary>The words that exports bring themselves, in one language.</summary>
/// <param name="language">"fr" or "en".</param>
internal sealed class ExportTexts(string language)
{
    private static readonly ResourceManager Resources = new("Fabrique.Data.Exports.ExportTexts", typeof(ExportTexts).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");

    public string Language { get; } = language == "en" ? "en" : "fr";

    /// <exception cref="MissingManifestResourceException">There is no such key: a mistake of ours.</exception>
    public string Get(string key) =>
        Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"No text for {key}.");

    public string Format(string key, params object[] arguments) => string.Format(_culture, Get(key), arguments);

    /// <summary>Header of a column about the response, such as "started_at".</summary>
    public string Column(string name) => Get($"Column_{name}");

    /// <summary>"answered", "skipped", …</summary>
    public string State(CellState state) => Get($"State_{state}");

    /// <summary>A code of the store in words, or null where we have none.</summary>
    public string? Word(string subject, string code) => Resources.GetString($"Word_{subject}_{code}", _culture);
}
