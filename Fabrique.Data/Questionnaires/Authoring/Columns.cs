using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What the compiler does with a column.</summary>
internal enum ColumnKind
{
    Plain,

    /// <summary>One text in several languages: <c>label::Français (fr)</c>.</summary>
    Translated,

    /// <summary>Part of XLSForm that a conversation has no place for, and that changes what people are asked: refused when used.</summary>
    Refused,

    /// <summary>Part of XLSForm that means nothing to a conversation: a warning when used.</summary>
    NotKept,
}

/// <summary>The columns of each sheet, as data.</summary>
internal static class Columns
{
    private static readonly FrozenDictionary<string, ColumnKind> Survey = Table(
        [
            "type", "name", "required", "relevant", "constraint", "calculation", "choice_filter", "default", "read_only", "appearance", "parameters",
            "dont_know", "personal", "scale", "scale_item", "hint_when",
        ],
        [
            "label", "hint", "guidance_hint", "plain", "why", "constraint_message", "required_message", "hint_text",
            "image", "big_image", "audio", "video",
        ],
        ["repeat_count", "trigger"],
        []);

    private static readonly FrozenDictionary<string, ColumnKind> Choices = Table(
        ["list_name", "name", "exclusive"], ["label", "image", "big_image", "audio", "video"], [], []);

    private static readonly FrozenDictionary<string, ColumnKind> Settings = Table(
        ["form_id", "version", "default_language"],
        ["form_title"],
        [],
        [
            "instance_name", "style", "submission_url", "public_key", "auto_send", "auto_delete", "namespaces", "clean_text_values",
            "allow_choice_duplicates", "sms_keyword", "sms_separator", "prefix", "delimiter",
        ]);

    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["relevance"] = "relevant",
        ["calculate"] = "calculation",
        ["choice_filters"] = "choice_filter",
        ["constraint_msg"] = "constraint_message",
        ["constraining_message"] = "constraint_message",
        ["don't_know"] = "dont_know",
        ["don’t_know"] = "dont_know",
        ["readonly"] = "read_only",
        ["required_msg"] = "required_message",
        ["value"] = "name",
        ["id_string"] = "form_id",
        ["title"] = "form_title",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenDictionary<string, ColumnKind> Of(string sheet) => sheet switch
    {
        "survey" => Survey,
        "choices" => Choices,
        _ => Settings,
    };

    /// <summary>A header's column name and language part: "Label :: Français (fr)" gives "label" and "Français (fr)".</summary>
    public static (string Name, string Language) Split(string header)
    {
        var text = header.Trim();
        if (text.StartsWith("media::", StringComparison.OrdinalIgnoreCase))
            text = text["media::".Length..];
        var mark = text.IndexOf(':', StringComparison.Ordinal);
        var name = (mark < 0 ? text : text[..mark]).Trim().ToLowerInvariant();
        name = string.Join('_', name.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
        return (Aliases.GetValueOrDefault(name, name), mark < 0 ? "" : text[mark..].Trim(':', ' '));
    }

    private static FrozenDictionary<string, ColumnKind> Table(params ImmutableArray<string>[] kinds) => kinds
        .SelectMany((names, kind) => names.Select(name => (name, kind)))
        .ToFrozenDictionary(pair => pair.name, pair => (ColumnKind)pair.kind, StringComparer.Ordinal);
}
