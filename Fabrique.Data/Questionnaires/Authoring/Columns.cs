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
            "dont_know", "personal", "scale", "scale_item", "hint_when", "disabled",
        ],
        [
            "label", "hint", "guidance_hint", "plain", "why", "constraint_message", "required_message", "hint_text",
            "image", "big_image", "audio", "video",
        ],
        ["repeat_count", "trigger"],
        [
            "bind", "instance", "autoplay", "rows", "hxl", "tags", "save_to", "intent", "noapperrorstring", "no_app_error_string", "compact_tag",
            "sms_field", "sms_option", "sms_separator", "sms_allow_media", "sms_date_format", "sms_datetime_format", "sms_response",
        ]);

    private static readonly FrozenDictionary<string, ColumnKind> Choices = Table(
        ["list_name", "name", "exclusive"], ["label", "image", "big_image", "audio", "video"], [], []);

    private static readonly FrozenDictionary<string, ColumnKind> Settings = Table(
        ["form_id", "version", "default_language", "allow_choice_duplicates"],
        ["form_title"],
        [],
        [
            "instance_name", "style", "submission_url", "public_key", "auto_send", "auto_delete", "namespaces", "clean_text_values",
            "sms_keyword", "sms_separator", "sms_allow_media", "sms_date_format", "sms_datetime_format", "prefix", "delimiter", "name",
            "add_none_option", "client_editable", "instance_xmlns", "instance_id", "bind", "instance",
        ]);

    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["caption"] = "label",
        ["relevance"] = "relevant",
        ["calculate"] = "calculation",
        ["choice_filters"] = "choice_filter",
        ["constraint_msg"] = "constraint_message",
        ["constraining_message"] = "constraint_message",
        ["don't_know"] = "dont_know",
        ["don’t_know"] = "dont_know",
        ["readonly"] = "read_only",
        ["required_msg"] = "required_message",
        ["requiredmsg"] = "required_message",
        ["constraintmsg"] = "constraint_message",
        ["value"] = "name",
        ["id_string"] = "form_id",
        ["title"] = "form_title",
        ["set_form_title"] = "form_title",
        ["set_form_id"] = "form_id",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Headers that name a part of XForms, and what they stand for here: <c>bind::relevant</c> is relevant.</summary>
    private static readonly FrozenSet<string> Bound = new[]
    {
        "relevant", "required", "constraint", "calculate", "calculation", "readonly", "read_only", "constraintmsg", "requiredmsg", "appearance",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Parts = new[] { "bind", "control", "body", "jr" }.ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Null where the sheet has no such column. Servers mark their own columns with "$" or "_".</returns>
    public static ColumnKind? Kind(string sheet, string name) =>
        Of(sheet).TryGetValue(name, out var kind) ? kind : name.StartsWith('$') || name.StartsWith('_') ? ColumnKind.NotKept : null;

    public static FrozenDictionary<string, ColumnKind> Of(string sheet) => sheet switch
    {
        "survey" => Survey,
        "choices" => Choices,
        _ => Settings,
    };

    /// <summary>A header's column name and language part: "Label :: Français (fr)" gives "label" and "Français (fr)".</summary>
    public static (string Name, string Language) Split(string header)
    {
        var parts = header.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts[0].Equals("media", StringComparison.OrdinalIgnoreCase))
            parts = parts[1..];
        if (parts.Length == 0)
            return ("", "");
        var name = Name(parts[0]);
        if (Parts.Contains(name) && parts.Length > 1)
            return OfPart([.. parts.SkipWhile(part => Parts.Contains(Name(part)))]);
        return (Aliases.GetValueOrDefault(name, name), string.Join(':', parts[1..]));
    }

    /// <summary>How forms named their id before.</summary>
    public static bool IsOlderId(string header) => Name(header) == "id_string";

    private static (string Name, string Language) OfPart(string[] parts)
    {
        var name = parts.Length == 0 ? "" : Name(parts[0]);
        return name == "count" ? ("repeat_count", "")
            : Bound.Contains(name) ? (Aliases.GetValueOrDefault(name, name), string.Join(':', parts[1..]))
            : ("bind", "");
    }

    // Between words stand spaces, also such that do not break, underscores or hyphens.
    private static string Name(string part)
    {
        var marks = part.StartsWith('_') ? "_" : "";
        return marks + string.Join('_', part.ToLowerInvariant().Split([' ', '_', '-', '\u00A0', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static FrozenDictionary<string, ColumnKind> Table(params ImmutableArray<string>[] kinds) => kinds
        .SelectMany((names, kind) => names.Select(name => (name, kind)))
        .ToFrozenDictionary(pair => pair.name, pair => (ColumnKind)pair.kind, StringComparer.Ordinal);
}
