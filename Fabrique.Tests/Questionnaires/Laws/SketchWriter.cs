using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fabrique.Tests.Questionnaires.Laws;

/// <summary>Writes a sketch as sheets: every type, relevance, constraint, required, defaults, filters, calculations, notes and groups.</summary>
internal sealed class SketchWriter
{
    public static readonly string[] Kinds =
    [
        "text", "integer", "decimal", "range", "date", "time", "datetime", "select_one l", "select_multiple l", "select_one l or_other",
        "select_multiple l or_other", "rank l", "acknowledge", "image", "audio", "file", "select_one f", "rank f", "select_multiple f", "note", "calculate", "hidden", "read_only", "once", "start", "end", "today",
        "begin_group", "end_group",
    ];

    private const string Columns =
        "| survey | |\n| | type | name | label::fr | label::en | relevant | constraint | required | calculation | parameters | dont_know | default | choice_filter | hint_when | hint_text::fr | hint_text::en | appearance | read_only |\n";

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
            case "read_only" when _asked.Count > 0:
                Row("decimal", name, "Dit :", Relevant(row.Relevant), calculation: Calculation(row.Extra), readOnly: "yes");
                break;
            case "once" when _asked.Count > 0:
                Row("calculate", name, "", calculation: Once(row.Extra));
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
            case "calculate" or "end_group" or "read_only" or "once":
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
            filter: type.EndsWith(" f", StringComparison.Ordinal) ? Filter(row.Extra) : "",
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
            "select_one f" or "select_multiple f" or "rank f" => Pick(number / 2, $"selected(${{{name}}}, 'vif')", $"${{{name}}} != ''"),
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
            "select_multiple l" or "select_multiple f" => "count-selected(.) <= 2",
            "rank l" => "selected-at(., 0) != 'rien'",
            "integer" when before.Count > 0 => $". >= ${{{before[number / 3 % before.Count]}}} or . < 3",
            "integer" or "decimal" => ". < 40 and . >= 0",
            _ => "",
        };
    }

    private string Calculation(int number)
    {
        var (name, type) = _asked[number % _asked.Count];
        return type is "integer" or "decimal" or "range"
            ? Pick(number, $"if(${{{name}}} > 3, ${{{name}}} * 2, 0)", $"round(coalesce(${{{name}}}, 1) div 3, 2)", $"max(${{{name}}}, 2) - min(${{{name}}}, 2)")
            : Pick(number, $"concat(${{{name}}}, ' / ', today())", $"string-length(${{{name}}})", $"count-selected(${{{name}}}) + 1");
    }

    private string Once(int number)
    {
        var (name, _) = _asked[number % _asked.Count];
        return Pick(number, $"once(${{{name}}})", "once(uuid())", "once(random())", "once(now())");
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
        string dontKnow = "", string fallback = "", string filter = "", string hintWhen = "", string appearance = "", string readOnly = "") => _rows.Append(
        CultureInfo.InvariantCulture,
        $"| | {type} | {name} | {label} | {(label.Length > 0 ? "In English" : "")} | {relevant} | {constraint} | {required} | {calculation} | {parameters} | {dontKnow} | {fallback} | {filter} | {hintWhen} | {(hintWhen.Length > 0 ? "Dites-en plus." : "")} | {(hintWhen.Length > 0 ? "Say more." : "")} | {appearance} | {readOnly} |\n");
}
