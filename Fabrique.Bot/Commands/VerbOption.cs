using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Fabrique.Bot.Commands;

/// <summary>Kinds of options; their refusals are sentences in the operator's language.</summary>
internal static class VerbOption
{
    /// <param name="key">Names the resources: <c>Option_{key}</c>, and <c>Value_{key}</c> for what stands behind it in help.</param>
    public static Option<string?> Word(CommandTexts texts, string name, string key) =>
        WithValue(new Option<string?>(name), texts, key, texts[$"Value_{key}"]);

    public static Option<string> Required(CommandTexts texts, string name, string key)
    {
        var option = WithValue(new Option<string>(name), texts, key, texts[$"Value_{key}"]);
        option.Required = true;
        return option;
    }

    public static Option<bool> Switch(CommandTexts texts, string name, string key) =>
        new(name) { Description = texts[$"Option_{key}"], Arity = ArgumentArity.Zero };

    public static Option<string?> OneOf(CommandTexts texts, string name, string key, params string[] words)
    {
        var option = WithValue(new Option<string?>(name), texts, key, string.Join('|', words));
        option.Validators.Add(result => CheckWord(result, texts, name, words));
        return option;
    }

    /// <summary>A whole number from 1 on.</summary>
    public static Option<int?> Count(CommandTexts texts, string name, string key) =>
        WithValue(new Option<int?>(name) { CustomParser = result => ParseCount(result, texts, name) }, texts, key, texts[$"Value_{key}"]);

    /// <summary>Addresses to listen on.</summary>
    public static Option<string?> Urls(CommandTexts texts)
    {
        var option = Word(texts, "--urls", "Urls");
        option.Validators.Add(result => CheckUrls(result, texts));
        return option;
    }

    /// <summary>A date or an instant of ISO 8601; without an offset it is UTC.</summary>
    public static Option<DateTimeOffset?> Instant(CommandTexts texts, string name, string key) =>
        WithValue(
            new Option<DateTimeOffset?>(name) { CustomParser = result => ParseInstant(result, texts, name) }, texts, key, texts["Value_Instant"]);

    /// <summary>True where an option was taken for the word that belongs here.</summary>
    public static bool IsOption(IReadOnlyList<Token> values) => values is [{ Value: var value }] && value.StartsWith("--", StringComparison.Ordinal);

    private static TOption WithValue<TOption>(TOption option, CommandTexts texts, string key, string value)
        where TOption : Option
    {
        option.Description = texts[$"Option_{key}"];
        option.HelpName = value;
        option.Arity = ArgumentArity.ExactlyOne;
        option.Validators.Add(result =>
        {
            if (IsOption(result.Tokens)) result.AddError(texts.Format("Usage_NoValue", option.Name));
        });
        return option;
    }

    private static void CheckWord(OptionResult result, CommandTexts texts, string name, string[] words)
    {
        if (result.Tokens is not [{ Value: var found }] || words.Contains(found)) return;
        result.AddError(texts.WithNearest(texts.Format("Usage_NotOneOf", name, found, string.Join(", ", words)), found, words));
    }

    private static void CheckUrls(OptionResult result, CommandTexts texts)
    {
        if (result.Tokens is not [{ Value: var found }]) return;
        foreach (var url in found.Split(';'))
        {
            try
            {
                if (BindingAddress.Parse(url).Scheme is "http" or "https") continue;
            }
            catch (FormatException)
            {
                // Said below, as for another scheme.
            }

            result.AddError(texts.Format("Usage_NotAUrl", url));
        }
    }

    private static int? ParseCount(ArgumentResult result, CommandTexts texts, string name)
    {
        var found = result.Tokens[0].Value;
        if (int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0) return count;
        result.AddError(texts.Format("Usage_NotACount", name, found));
        return null;
    }

    private static DateTimeOffset? ParseInstant(ArgumentResult result, CommandTexts texts, string name)
    {
        var found = result.Tokens[0].Value;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(found, formats, CultureInfo.InvariantCulture, utc, out var instant)) return instant;
        result.AddError(texts.Format("Usage_NotAnInstant", name, found));
        return null;
    }
}
