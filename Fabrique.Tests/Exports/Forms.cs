using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Exports;

/// <summary>Questionnaires for export tests.</summary>
internal static class Forms
{
    /// <summary>One question of each type, and a note, a calculation and a personal one.</summary>
    public static Questionnaire Everything { get; } = Compile(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Exports", "tout.md")));

    /// <summary>Two published scales.</summary>
    public static Questionnaire Scaled { get; } = Compile(
        """
        | survey |
        | | type | name | label | parameters | scale | scale_item |
        | | range | nps | Recommander ? | start=0 end=10 step=1 | nps | |
        | | range | utile | Utile ? | start=1 end=7 step=1 | umux-lite | 1 |
        | | range | facile | Facile ? | start=1 end=7 step=1 | umux-lite | 2 |
        | settings |
        | | form_title | form_id | version |
        | | Échelles | echelles | 1 |
        """);

    /// <summary>A form in French.</summary>
    /// <param name="questions">Rows of the survey sheet: type, name, label, and what else there is of calculation and personal.</param>
    /// <param name="choices">Rows of the choices sheet: list, name, label.</param>
    public static Questionnaire Small(string id, string version, string[] questions, string[]? choices = null) => Compile(
        $"""
        | survey |
        | | type | name | label | calculation | personal |
        {Rows(questions)}

        | choices |
        | | list_name | name | label |
        {Rows(choices ?? [])}

        | settings |
        | | form_title | form_id | version |
        | | Petit | {id} | {version} |
        """);

    private static string Rows(string[] rows) => string.Join('\n', rows.Select(row => $"| | {row} |"));

    private static Questionnaire Compile(string markdown) => QuestionnaireCompiler.CompileMarkdown(markdown, "form.md") switch
    {
        CompileResult.Compiled compiled => compiled.Questionnaire,
        CompileResult.Failed failed => throw new InvalidDataException(string.Join('\n', failed.Problems)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
