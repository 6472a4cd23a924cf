using System.Globalization;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires;

/// <summary>A questionnaire made from a sketch, and one person's way through it.</summary>
internal sealed class Walk
{
    private readonly Random _random;

    public Walk(Sketch sketch)
    {
        _random = new Random(sketch.Answers);
        Markdown = sketch.Markdown();
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
        QuestionType.Date => Day(),
        QuestionType.Time => Hour(),
        QuestionType.DateTime => Day() + " à " + Hour(),
        QuestionType.Decimal => (_random.Next(0, 200) / 4m).ToString(CultureInfo.InvariantCulture),
        QuestionType.Integer or QuestionType.Range => _random.Next(0, 12).ToString(CultureInfo.InvariantCulture),
        QuestionType.Acknowledge => "d’accord",
        QuestionType.Image or QuestionType.Audio or QuestionType.File => AnswerValue.File.IdPrefix + _random.Next(9) + " une photo.jpg",
        QuestionType.Rank rank => string.Join(", ", rank.List.Choices.OrderBy(_ => _random.Next()).Select(choice => choice.Label.In("fr"))),
        QuestionType.SelectOne one => one.List.Choices[_random.Next(one.List.Choices.Length)].Label.In("fr"),
        _ => string.Join(", ", question.Type.Choices!.Choices.Where(_ => _random.Next(2) == 0).Select(choice => choice.Label.In("fr"))),
    };

    private string Day() => new DateOnly(2026, 1, 1).AddDays(_random.Next(365)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string Hour() => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(24)}h{_random.Next(60):00}");
}
