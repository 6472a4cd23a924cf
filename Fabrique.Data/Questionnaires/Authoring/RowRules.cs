using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Columns that mean nothing on rows that nobody answers.</summary>
internal static class RowRules
{
    public static readonly ImmutableArray<string> NotOnNotes =
        ["required", "required_message", "constraint", "constraint_message", "dont_know", "personal"];

    public static readonly ImmutableArray<string> NotOnCalculations =
        [.. NotOnNotes.Remove("personal"), "label", "hint", "guidance_hint", "plain", "why", "appearance"];

    public static readonly ImmutableArray<string> NotOnGroups =
        [.. NotOnNotes, "hint", "guidance_hint", "plain", "why", "appearance", "calculation", "parameters"];
}
