using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Laws;

/// <summary>A questionnaire made from a sketch, and one person's way through it.</summary>
internal sealed class Walk
{
    private const int MostDetours = 40;

    private readonly int _seed;

    public Walk(Sketch sketch)
    {
        _seed = sketch.Answers;
        Markdown = sketch.Markdown();
        Questionnaire = Form.Of(Markdown).Questionnaire;
        Forward = [.. WalkOn(detours: false)];
        States = [.. WalkOn(detours: true)];
    }

    /// <summary>What a failing test shows.</summary>
    public string Markdown { get; }

    public Questionnaire Questionnaire { get; }

    public RunContext Context { get; } = Form.In("fr");

    /// <summary>Every state on a way to the read-back, changes of mind among them.</summary>
    public ImmutableArray<RunState> States { get; }

    /// <summary>Every state on a way that never turns back.</summary>
    public ImmutableArray<RunState> Forward { get; }

    public RunState Complete => States[^1];

    public Step Next(RunState state) => QuestionnaireRun.Next(Questionnaire, state, Context);

    public Evaluation At(RunState state) => new(Questionnaire, state, Context);

    /// <summary>Tries what a person might type until something is taken.</summary>
    public RunState Answer(RunState state, Question question, Random random)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var reading = random.Next(6) switch
            {
                0 => QuestionnaireRun.Skip(Questionnaire, state, question, Context),
                1 => QuestionnaireRun.DontKnow(Questionnaire, state, question, Context),
                _ => QuestionnaireRun.Accept(Questionnaire, state, question, Typed(question, random), Context),
            };
            if (reading is Reading.Accepted accepted)
                return accepted.State;
        }

        throw new Xunit.Sdk.XunitException($"Nothing was taken for {question.Name}.");
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

    private IEnumerable<RunState> WalkOn(bool detours)
    {
        var random = new Random(_seed);
        var state = RunState.Start;
        for (var turns = 0; turns < 1_000; turns++)
        {
            yield return state;
            var step = Next(state);
            var mayTurn = detours && turns < MostDetours;
            if (mayTurn && random.Next(5) == 0 && QuestionnaireRun.Back(Questionnaire, state, Context) is { } before)
                state = before;
            else if (step is Step.Ask ask)
                state = Answer(state, ask.Question, random);
            else if (mayTurn && step is Step.Review { Lines.Length: > 0 } review)
                state = QuestionnaireRun.Change(Questionnaire, state, review.Lines[random.Next(review.Lines.Length)].Question);
            else
                yield break;
        }
    }

    private static string Typed(Question question, Random random) => question.Type switch
    {
        QuestionType.Text => new[] { "oui", "un mot", "=1+1", "l’été 😀" }[random.Next(4)],
        QuestionType.Date => Day(random),
        QuestionType.Time => Hour(random),
        QuestionType.DateTime => Day(random) + " à " + Hour(random),
        QuestionType.Decimal => (random.Next(0, 200) / 4m).ToString(CultureInfo.InvariantCulture),
        QuestionType.Integer or QuestionType.Range => random.Next(0, 12).ToString(CultureInfo.InvariantCulture),
        QuestionType.Acknowledge => "d’accord",
        QuestionType.Image or QuestionType.Audio or QuestionType.File => AnswerValue.File.IdPrefix + random.Next(9) + " une photo.jpg",
        QuestionType.Rank rank => string.Join(", ", rank.List.Choices.OrderBy(_ => random.Next()).Select(choice => choice.Label.In("fr"))),
        QuestionType.SelectOne one => one.List.Choices[random.Next(one.List.Choices.Length)].Label.In("fr"),
        _ => string.Join(", ", question.Type.Choices!.Choices.Where(_ => random.Next(2) == 0).Select(choice => choice.Label.In("fr"))),
    };

    private static string Day(Random random) => new DateOnly(2026, 1, 1).AddDays(random.Next(365)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Hour(Random random) => string.Create(CultureInfo.InvariantCulture, $"{random.Next(24)}h{random.Next(60):00}");
}
