using System.Collections.Immutable;
using System.Text;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Authoring.Workbooks;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Fixtures;

/// <summary>A form as a coach would write it, with a person's answers below its sheets.</summary>
/// <param name="Name">Of the file, without its ending.</param>
internal sealed record Fixture(string Kind, string Name, string Text)
{
    public const string Good = nameof(Good);
    public const string Broken = nameof(Broken);

    private const string Fence = "```json";

    /// <summary>The answers as <c>questionnaire try</c> takes them.</summary>
    public string Answers
    {
        get
        {
            var from = Text.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
            return Text[from..Text.IndexOf("```", from, StringComparison.Ordinal)];
        }
    }

    /// <summary>"fr", unless a line says otherwise.</summary>
    public string Locale => Text.Contains("\nlocale: en\n", StringComparison.Ordinal) ? "en" : "fr";

    public static TheoryData<string> Names(string kind) => [.. List(kind)];

    public static ImmutableArray<string> List(string kind) =>
        [.. Directory.EnumerateFiles(Folder(kind), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static Fixture Read(string kind, string name) => new(kind, name, File.ReadAllText(Path.Combine(Folder(kind), name + ".md")));

    /// <summary>Where the approved text for it is, below the tests' project.</summary>
    public string Expected(string ending) => $"Questionnaires/Fixtures/{Kind}/{Name}.{ending}";

    public CompileResult Compile() => QuestionnaireCompiler.CompileMarkdown(Text, Name + ".md");

    /// <summary>The same sheets in a workbook.</summary>
    public byte[] Workbook()
    {
        var file = new MemoryStream();
        WorkbookWriter.Write(file, [.. Sheets().Select(sheet => new WrittenSheet(sheet.Name, [sheet.Headers, .. sheet.Rows.Select(row => row.Cells)]))]);
        return file.ToArray();
    }

    /// <summary>The same sheets one below the other, as comma-separated values.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder();
        foreach (var sheet in Sheets())
        {
            Append(text, [sheet.Name, .. sheet.Headers.Select(_ => "")]);
            Append(text, ["", .. sheet.Headers]);
            foreach (var row in sheet.Rows)
                Append(text, ["", .. row.Cells]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private ImmutableArray<Sheet> Sheets() => MarkdownSheets.Read(Text, Name + ".md", new ProblemList()).Sheets;

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")).Append("\r\n");

    private static string Folder(string kind) => Path.Combine(AppContext.BaseDirectory, "Questionnaires", "Fixtures", kind);
}
