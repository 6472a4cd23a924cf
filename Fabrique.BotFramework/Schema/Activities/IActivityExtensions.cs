namespace Microsoft.Bot.Schema;

/// <summary>The locale, which <see cref="IActivity"/> itself does not name.</summary>
public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    public static void SetLocale(this IActivity activity, string locale) => ((Activity)activity).Locale = locale;
}
