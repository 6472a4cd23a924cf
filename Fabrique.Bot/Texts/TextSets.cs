using System.Collections.Immutable;

namespace Fabrique.Bot.Texts;

/// <summary>Every text that the program says on its own; questionnaires bring theirs.</summary>
public static class TextSets
{
    private const string French = "fr";

    /// <summary>Two-letter codes: French, then whatever language has its resources beside the program. Another one is a file, and no code.</summary>
    public static readonly ImmutableArray<string> Languages =
    [
        French,
        .. Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Where(folder => File.Exists(Path.Combine(folder, $"{typeof(TextSets).Assembly.GetName().Name}.resources.dll")))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name.Length == 2 && name != French)
            .Order(StringComparer.Ordinal),
    ];

    public static readonly TextSet Dialogs = new("Dialogs");

    public static readonly TextSet Pages = new("Pages");

    public static readonly TextSet Commands = new("Commands");

    /// <summary>The language that a locale ("en-GB") is in, where there are texts for it; else French.</summary>
    public static string LanguageOf(string? locale)
    {
        foreach (var language in Languages)
        {
            if (locale?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true) return language;
        }

        return French;
    }
}
