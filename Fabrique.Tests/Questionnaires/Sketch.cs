using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Fabrique.Tests.Questionnaires;

/// <summary>One row of a generated form, as numbers: 0 is the simplest of everything, so that a failure shrinks to what matters.</summary>
internal readonly record struct SketchRow(int Kind, int Relevant, int Constraint, int Required, int Extra);

/// <summary>A generated questionnaire and the seed of one person's answers to it.</summary>
internal sealed record Sketch(ImmutableArray<SketchRow> Rows, int Answers)
{
    private const int Most = 1_000;

    public static readonly Arbitrary<Sketch> Any = Arb.From(Generate(), Shrink);

    public override string ToString() => $"answers {Answers} to\n{Markdown()}";

    /// <summary>A form that compiles, whatever the numbers are.</summary>
    public string Markdown() => new SketchWriter().Write(Rows);

    private static Gen<Sketch> Generate() =>
        from count in Gen.Choose(1, 12)
        from rows in Row().ArrayOf(count)
        from answers in Gen.Choose(0, int.MaxValue - 1)
        select new Sketch([.. rows], answers);

    private static Gen<SketchRow> Row() =>
        from kind in Gen.Choose(0, SketchWriter.Kinds.Length - 1)
        from relevant in Gen.Choose(0, Most)
        from constraint in Gen.Choose(0, Most)
        from required in Gen.Choose(0, Most)
        from extra in Gen.Choose(0, Most)
        select new SketchRow(kind, relevant, constraint, required, extra);

    private static IEnumerable<Sketch> Shrink(Sketch sketch)
    {
        for (var at = 0; at < sketch.Rows.Length && sketch.Rows.Length > 1; at++)
            yield return sketch with { Rows = sketch.Rows.RemoveAt(at) };
        for (var at = 0; at < sketch.Rows.Length; at++)
        {
            foreach (var simpler in Simpler(sketch.Rows[at]))
                yield return sketch with { Rows = sketch.Rows.SetItem(at, simpler) };
        }

        foreach (var answers in Enumerable.Range(0, Math.Min(sketch.Answers, 5)))
            yield return sketch with { Answers = answers };
    }

    private static IEnumerable<SketchRow> Simpler(SketchRow row)
    {
        if (row.Kind > 0)
            yield return row with { Kind = 0 };
        if (row.Relevant > 0)
            yield return row with { Relevant = 0 };
        if (row.Constraint > 0)
            yield return row with { Constraint = 0 };
        if (row.Required > 0)
            yield return row with { Required = 0 };
        if (row.Extra > 0)
            yield return row with { Extra = 0 };
    }
}

/// <summary>Writes a sketch as sheets: every type, relevance, constraint, required, defaults, filters, calculations, notes and groups.</summary>
internal sealed class SketchWriter
{
    public static readonly string[] Kinds =
    [
        "text", "integer", "decimal", "range", "date", "time", "datetime", "select_one l", "select_multiple l", "select_one l or_other",
        "select_multiple l or_other", "rank l", "acknowledge", "image", "audio", "file", "select_one f", "note", "calculate", "hidden", "start", "end", "today",
        "begin_group", "end_group",
    ];

    private const string Columns =
        "| survey | |\n| | type | name | label::fr | label::en | relevant | constraint | required | calculation | parameters | dont_know | default | choice_filter | hint_when | hint_text::fr | hint_text::en | appearance |\n";

    private const string Choices =
        "| choices | |\n| | list_name | name | label::fr | label::en | exclusive | ton |\n"
        + "| | l | rouge | Rouge | Red | | |\n| | l | vert | Vert, clair | Light green | | |\n| | l | bleu | Bleu \\| marine | Navy | | |\n| | l | rien | Rien | None | yes | |\n"
        + "| | f | clair | Clair | Light | | doux |\n| | f | fonce | Foncé | Dark | | fort |\n| | f | vif | Vif | Bright | | fort |\n"
        + "| settings | | |\n| | form_id | form_title::fr | form_title::en | version |\n| | loi | Une loi | A law | 1 |\n";

    private readonly StringBuilder _rows = new();
    private readonly List<(string Name, string Type)> _asked = [];
    private int _groups;

    public string Write(ImmutableArray<SketchRow> rows)
    {
        for (var at = 0; at < rows.Length; at++)
            Write(rows[at], "q" + at.ToString(CultureInfo.InvariantCulture));
        if (_asked.Count == 0)
            Question("text", "last", default);
        while (_groups-- > 0)
            Row("end_group", "", "");
        return Columns + _rows + Choices;
    }

    private void Write(SketchRow row, string name)
    {
        switch (Kinds[row.Kind])
        {
            case "note":
                Row("note", name, "Une note.", Relevant(row.Relevant));
                break;
            case "calculate" when _asked.Count > 0:
                Row("calculate", name, "", calculation: Calculation(row.Extra));
                break;
            case "hidden":
                Row("hidden", name, "", fallback: "rouge");
                break;
            case "start" or "end" or "today":
                Row(Kinds[row.Kind], name, "");
                break;
            case "begin_group":
                Row("begin_group", name, row.Extra % 2 == 0 ? "Un groupe" : "", Relevant(row.Relevant), appearance: row.Extra % 3 == 0 ? "field-list" : "");
                Question("text", name + "_in", default);
                _groups++;
                break;
            case "end_group" when _groups > 0:
                Row("end_group", "", "");
                _groups--;
                Question("integer", name, row);
                break;
            case "calculate" or "end_group":
                Question("text", name, row);
                break;
            default:
                Question(Kinds[row.Kind], name, row);
                break;
        }
    }

    private void Question(string type, string name, SketchRow row)
    {
        Row(type, name, "Question " + name + " ?", Relevant(row.Relevant), Constraint(type, row.Constraint),
            (row.Required % 3) switch { 1 => "yes", 2 => Relevant(row.Required), _ => "" },
            parameters: type == "range" ? "start=0 end=10 step=" + Pick(row.Extra, "1", "2", "5") : "",
            dontKnow: row.Extra % 4 == 1 ? "yes" : "",
            fallback: row.Extra % 5 == 1 ? Default(type) : "",
            filter: type == "select_one f" ? Filter(row.Extra) : "",
            hintWhen: type == "text" && row.Extra % 3 == 1 ? "string-length(.) < 5" : "");
        _asked.Add((name, type));
    }

    private string Relevant(int number)
    {
        if (_asked.Count == 0 || number % 2 == 0)
            return "";
        var (name, type) = _asked[number / 8 % _asked.Count];
        return type switch
        {
            "text" or "image" or "audio" or "file" or "acknowledge" => Pick(number / 2, $"${{{name}}} != ''", $"string-length(${{{name}}}) > 4", $"regex(${{{name}}}, 'oui\\|non')"),
            "date" => Pick(number / 2, $"${{{name}}} > today()", $"${{{name}}} <= '2026-06-30' or ${{{name}}} = ''"),
            "time" or "datetime" => Pick(number / 2, $"${{{name}}} != ''", $"not(${{{name}}} = '')"),
            "select_multiple l" or "select_multiple l or_other" or "rank l" =>
                Pick(number / 2, $"selected(${{{name}}}, 'vert')", $"count-selected(${{{name}}}) >= 2 and not(selected(${{{name}}}, 'bleu'))"),
            "select_one f" => Pick(number / 2, $"${{{name}}} = 'vif'", $"${{{name}}} != ''"),
            "select_one l" or "select_one l or_other" => Pick(number / 2, $"${{{name}}} = 'rouge'", $"not(${{{name}}} = 'rien')"),
            _ => Pick(number / 2, $"${{{name}}} > 5", $"${{{name}}} mod 2 = 0", $"(${{{name}}} + 1) * 2 < 10"),
        };
    }

    // Always one that some answer holds.
    private string Constraint(string type, int number)
    {
        var before = _asked.Where(asked => asked.Type == "integer").Select(asked => asked.Name).ToList();
        return number % 3 != 1 ? "" : type switch
        {
            "text" => "string-length(.) <= 20",
            "date" => ". >= '2026-02-01'",
            "select_multiple l" => "count-selected(.) <= 2",
            "integer" when before.Count > 0 => $". >= ${{{before[number / 3 % before.Count]}}} or . < 3",
            "integer" or "decimal" => ". < 40 and . >= 0",
            _ => "",
        };
    }

    private string Calculation(int number)
    {
        var (name, type) = _asked[number % _asked.Count];
        return type is "integer" or "decimal" or "range" ? $"if(${{{name}}} > 3, ${{{name}}} * 2, 0)" : $"concat(${{{name}}}, ' / ', today())";
    }

    // A filter that always leaves something to choose.
    private string Filter(int number)
    {
        var choosers = _asked.Where(asked => asked.Type == "select_one l").Select(asked => asked.Name).ToList();
        return choosers.Count > 0 && number % 2 == 0 ? $"${{{choosers[number % choosers.Count]}}} = 'rouge' or ton = 'fort'" : "ton = 'fort'";
    }

    private static string Default(string type) => type switch
    {
        "text" => "oui",
        "integer" or "decimal" => "2",
        "date" => "2026-03-01",
        "select_one l" => "rouge",
        "select_multiple l" => "rouge vert",
        _ => "",
    };

    private static string Pick(int number, params string[] options) => options[number % options.Length];

    private void Row(
        string type, string name, string label, string relevant = "", string constraint = "", string required = "", string calculation = "", string parameters = "",
        string dontKnow = "", string fallback = "", string filter = "", string hintWhen = "", string appearance = "") => _rows.Append(
        CultureInfo.InvariantCulture,
        $"| | {type} | {name} | {label} | {(label.Length > 0 ? "In English" : "")} | {relevant} | {constraint} | {required} | {calculation} | {parameters} | {dontKnow} | {fallback} | {filter} | {hintWhen} | {(hintWhen.Length > 0 ? "Dites-en plus." : "")} | {(hintWhen.Length > 0 ? "Say more." : "")} | {appearance} |\n");
}
