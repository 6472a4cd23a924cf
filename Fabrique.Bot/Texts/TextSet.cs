using System.Globalization;
using System.Resources;

namespace Fabrique.Bot.Texts;

/// <summary>Resource files, French (neutral), English and whatever language stands beside the program; keys say room and meaning (<c>Dialogs_Resume_Welcome</c>).</summary>
public sealed class TextSet(string name)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly ResourceManager _resources = new($"Fabrique.Bot.Texts.{name}", typeof(TextSet).Assembly);

    /// <summary>The text in <paramref name="language"/> (one of <see cref="TextSets.Languages"/>), its <c>{0}</c>… filled in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a mistake of ours.</exception>
    public string Get(string key, string language, params object[] arguments)
    {
        var culture = Culture(language);
        var text = _resources.GetString(key, culture)
            ?? throw new MissingManifestResourceException($"No text for {name}.{key}.");
        return arguments.Length == 0 ? text : string.Format(culture, text, arguments);
    }

    public static CultureInfo Culture(string language) => language switch
    {
        "fr" => French,
        "en" => English,
        _ => CultureInfo.GetCultureInfo(language),
    };
}
