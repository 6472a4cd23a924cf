using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The language of a prompt, and what it says in it.</summary>
internal static class PromptCultures
{
    /// <summary>Locales of the known languages.</summary>
    public static readonly string[] Locales = [.. PromptCultureModels.GetSupportedCultures().Select(model => model.Locale)];

    /// <summary>The known locale nearest to that of the activity, else to the prompt's, else English.</summary>
    public static string Of(ITurnContext turnContext, string defaultLocale, string wanted = null)
    {
        var asked = wanted ?? turnContext.Activity.Locale ?? defaultLocale;
        var near = PromptCultureModels.MapToNearestLanguage(asked);
        return Array.IndexOf(Locales, near) >= 0 ? near : PromptCultureModels.English.Locale;
    }

    public static Dictionary<string, ChoiceFactoryOptions> ForChoices() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(model => model.Locale, Words);

    public static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Words)> ForConfirming() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            model => model.Locale,
            model => (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage), Words(model)));

    /// <returns>The entry of the locale, else that of English.</returns>
    public static T In<T>(this Dictionary<string, T> words, string locale) =>
        words.TryGetValue(locale, out var found) ? found : words.GetValueOrDefault(PromptCultureModels.English.Locale);

    private static ChoiceFactoryOptions Words(PromptCultureModel model) =>
        new(model.Separator, model.InlineOr, model.InlineOrMore, true);
}
