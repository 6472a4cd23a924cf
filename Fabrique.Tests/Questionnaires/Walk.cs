using System.Globalization;
using System.Text;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires;

/// <summary>A questionnaire made from a seed, and one person's way through it made from the same seed.</summary>
internal sealed class Walk
{
    private readonly Random _random;

    public Walk(int seed)
    {
        _random = new Random(seed);
        Markdown = new FormWriter(_random).Write();
        Questionnaire = Form.Of(Markdown).Questionnaire;
    }

    /// <summary>What a failing test shows.</summary>
    public string Markdown { get; }

    public Questionnaire Questionnaire { get; }

    public RunContext Context { get; } = Form.In("fr");

    public override string ToString() => Markdown;

    public Step Next(RunState state) => QuestionnaireRun.Next(Questionnaire, state, Context);

    /// <summary>Every state on a way to the read-back, changes of mind among them.</summary>
    public IEnumerable<RunState> States()
    {
        var state = RunState.Start;
        for (var turns = 0; ; turns++)
        {
            yield return state;
            var step = Next(state);
            if (turns < 40 && _random.Next(5) == 0 && QuestionnaireRun.Back(Questionnaire, state, Context) is { } before)
                state = before;
            else if (step is Step.Ask ask)
                state = Answer(state, ask.Question);
            else if (turns < 40 && step is Step.Review { Lines.Length: > 0 } review)
                state = QuestionnaireRun.Change(Questionnaire, state, review.Lines[_random.Next(review.Lines.Length)].Question);
            else
                yield break;
        }
    }

    public RunState Complete() => States().Last();

    /// <summary>Tries what a person might type until something is taken.</summary>
    public RunState Answer(RunState state, Question question)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var reading = _random.Next(6) switch
            {
                0 => QuestionnaireRun.Skip(Questionnaire, state, question, Context),
                1 => QuestionnaireRun.DontKnow(Questionnaire, state, question, Context),
                _ => QuestionnaireRun.Accept(Questionnaire, state, question, Typed(question), Context),
            };
            if (reading is Reading.Accepted accepted)
                return accepted.State;
        }

        throw new Xunit.Sdk.XunitException($"Nothing was taken for {question.Name} of\n{Markdown}");
    }

    /// <summary>The state after the same answer once more; null where it is refused now.</summary>
    public RunState? Give(RunState state, Question question, Answer answer)
    {
        var reading = answer switch
        {
            Data.Questionnaires.Model.Answer.Given given => QuestionnaireRun.Accept(Questionnaire, state, question, AnswerText.Canonical(given.Value), Context),
            Data.Questionnaires.Model.Answer.Skipped => QuestionnaireRun.Skip(Questionnaire, state, question, Context),
            _ => QuestionnaireRun.DontKnow(Questionnaire, state, question, Context),
        };
        return (reading as Reading.Accepted)?.State;
    }

    private string Typed(Question question) => question.Type switch
    {
        QuestionType.Text => new[] { "oui", "un mot", "=1+1", "l’été 😀" }[_random.Next(4)],
        QuestionType.Date => new DateOnly(2026, 1, 1).AddDays(_random.Next(365)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        QuestionType.Decimal => (_random.Next(0, 200) / 4m).ToString(CultureInfo.InvariantCulture),
        QuestionType.Integer or QuestionType.Range => _random.Next(0, 12).ToString(CultureInfo.InvariantCulture),
        _ => string.Join(", ", question.Type.Choices!.Choices.Where(_ => _random.Next(2) == 0).Select(choice => choice.Label.In("fr"))),
    };
}

/// <summary>Writes questionnaires that compile: every type, relevance, constraint, required, calculations, notes and groups.</summary>
internal sealed class FormWriter(Random random)
{
    private readonly StringBuilder _rows = new();
    private readonly List<(string Name, string Type)> _asked = [];
    private int _groups;

    public string Write()
    {
        var count = random.Next(1, 12);
        for (var i = 0; i < count; i++)
            WriteRow("q" + i.ToString(CultureInfo.InvariantCulture));
        if (_asked.Count == 0)
            Question("last", "text");
        while (_groups-- > 0)
            Row("end_group", "", "");
        return "| survey | |\n| | type | name | label::fr | label::en | relevant | constraint | required | calculation | parameters | dont_know |\n" + _rows
            + "| choices | |\n| | list_name | name | label::fr | label::en | exclusive |\n"
            + "| | l | rouge | Rouge | Red | |\n| | l | vert | Vert, clair | Light green | |\n| | l | bleu | Bleu \\| marine | Navy | |\n| | l | rien | Rien | None | yes |\n"
            + "| settings | |\n| | form_id | form_title::fr | version |\n| | loi | Une loi | 1 |\n";
    }

    private void WriteRow(string name)
    {
        switch (random.Next(12))
        {
            case 0:
                Row("note", name, "Une note.", Relevant());
                break;
            case 1 when _asked.Count > 0:
                Row("calculate", name, "", calculation: Calculation());
                break;
            case 2:
                Row("begin_group", name, random.Next(2) == 0 ? "Un groupe" : "", Relevant());
                Question(name + "_in", "text");
                _groups++;
                break;
            case 3 when _groups > 0:
                Row("end_group", "", "");
                _groups--;
                Question(name, "integer");
                break;
            default:
                Question(name, Pick("text", "integer", "decimal", "range", "date", "select_one l", "select_multiple l"));
                break;
        }
    }

    private void Question(string name, string type)
    {
        Row(type, name, "Question " + name + " ?", Relevant(), Constraint(type), random.Next(3) switch { 0 => "yes", 1 => Relevant(), _ => "" },
            parameters: type == "range" ? "start=0 end=10 step=" + Pick("1", "2", "5") : "",
            dontKnow: random.Next(4) == 0 ? "yes" : "");
        _asked.Add((name, type));
    }

    private string Relevant()
    {
        if (_asked.Count == 0 || random.Next(2) == 0)
            return "";
        var (name, type) = _asked[random.Next(_asked.Count)];
        return type switch
        {
            "text" => Pick($"${{{name}}} != ''", $"string-length(${{{name}}}) > 4", $"regex(${{{name}}}, 'oui\\|non')"),
            "date" => Pick($"${{{name}}} > today()", $"${{{name}}} <= '2026-06-30' or ${{{name}}} = ''"),
            "select_one l" => Pick($"${{{name}}} = 'rouge'", $"not(${{{name}}} = 'rien')"),
            "select_multiple l" => Pick($"selected(${{{name}}}, 'vert')", $"count-selected(${{{name}}}) >= 2 and not(selected(${{{name}}}, 'bleu'))"),
            _ => Pick($"${{{name}}} > 5", $"${{{name}}} mod 2 = 0", $"(${{{name}}} + 1) * 2 < 10"),
        };
    }

    // Always one that some answer holds.
    private string Constraint(string type)
    {
        var before = _asked.Where(asked => asked.Type == "integer").Select(asked => asked.Name).ToList();
        return random.Next(3) > 0 ? "" : type switch
        {
            "text" => "string-length(.) <= 20",
            "date" => ". >= '2026-02-01'",
            "select_multiple l" => "count-selected(.) <= 2",
            "integer" when before.Count > 0 => $". >= ${{{before[random.Next(before.Count)]}}} or . < 3",
            "integer" or "decimal" => ". < 40 and . >= 0",
            _ => "",
        };
    }

    private string Calculation()
    {
        var (name, type) = _asked[random.Next(_asked.Count)];
        return type is "integer" or "decimal" or "range" ? $"if(${{{name}}} > 3, ${{{name}}} * 2, 0)" : $"concat(${{{name}}}, ' / ', today())";
    }

    private string Pick(params string[] options) => options[random.Next(options.Length)];

    private void Row(string type, string name, string label, string relevant = "", string constraint = "", string required = "", string calculation = "", string parameters = "", string dontKnow = "") =>
        _rows.Append(CultureInfo.InvariantCulture, $"| | {type} | {name} | {label} | {(label.Length > 0 ? "In English" : "")} | {relevant} | {constraint} | {required} | {calculation} | {parameters} | {dontKnow} |\n");
}
