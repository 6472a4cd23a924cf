using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What the compiler does with a column.</summary>
internal enum ColumnKind
{
    Plain,

    /// <summary>One text in several languages: <c>label::Français (fr)</c>.</summary>
    Translated,

    /// <summary>Part of the full profile that is not understood yet, and that changes what people are asked: refused when used.</summary>
    Refused,

    /// <summary>Part of the full profile that is not kept yet: a warning when used.</summary>
    NotKept,
}

/// <summary>The columns of each sheet, as data.</summary>
internal static class Columns
{
    private static readonly FrozenDictionary<string, ColumnKind> Survey = Table(
        ["type", "name", "required", "relevant", "constraint", "calculation", "appearance", "parameters", "dont_know", "personal"],
        ["label", "hint", "guidance_hint", "plain", "why", "constraint_message", "required_message"],
        ["default", "read_only", "choice_filter", "repeat_count", "trigger"],
        ["image", "audio", "video", "big_image", "scale", "scale_item"]);

    private static readonly FrozenDictionary<string, ColumnKind> Choices = Table(
        ["list_name", "name", "exclusive"], ["label"], [], ["image", "audio", "video", "big_image"]);

    private static readonly FrozenDictionary<string, ColumnKind> Settings = Table(
        ["form_id", "version", "default_language"], ["form_title"], [], []);

    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["relevance"] = "relevant",
        ["calculate"] = "calculation",
        ["readonly"] = "read_only",
        ["constraint_msg"] = "constraint_message",
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
