using System.Diagnostics;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Relevance and values of all questions at one point of a run, worked out in one pass in dependency order.</summary>
internal sealed class Evaluation : IScope
{
    private readonly Questionnaire _questionnaire;
    private readonly RunState _state;
    private readonly Value[] _values;
    private readonly bool[] _relevant;
    private readonly bool?[] _groups;

    public Evaluation(Questionnaire questionnaire, RunState state, RunContext context)
    {
        var plan = questionnaire.Plan;
        _questionnaire = questionnaire;
        _state = state;
        _values = new Value[questionnaire.Questions.Length];
        _relevant = new bool[_values.Length];
        _groups = new bool?[plan.Groups.Length];
        LocalNow = TimeZoneInfo.ConvertTime(context.Now, context.TimeZone);
        Language = context.Language;
        foreach (var index in plan.Order)
            WorkOut(questionnaire.Questions[index], plan);
    }

    public Value Self { get; private set; }

    public DateTimeOffset LocalNow { get; }

    public string Language { get; }

    public bool IsRelevant(Question question) => _relevant[question.Index];

    public Value ValueOf(Question question) => _values[question.Index];

    public Value Get(string name) => _values[_questionnaire[name].Index];

    public string ChoiceLabel(string name, string choice) =>
        _questionnaire[name].Type.Choices?.Find(choice) is { } found ? _questionnaire.Say(found.Label, Language) : "";

    public bool IsRequired(Question question) => Holds(question.Required, _values[question.Index], false);

    /// <summary>The author's constraint on <paramref name="value"/>; an empty answer is never held to it.</summary>
    public bool SatisfiesConstraint(Question question, AnswerValue value)
    {
        var self = Of(value);
        return self.IsEmpty || Holds(question.Constraint, self, true);
    }

    private bool Holds(Expression? expression, Value self, bool otherwise)
    {
        if (expression is null)
            return otherwise;
        Self = self;
        return Evaluator.Evaluate(expression.Root, this).AsBoolean();
    }

    private void WorkOut(Question question, QuestionnairePlan plan)
    {
        var relevant = true;
        foreach (var group in plan.GroupsOf[question.Index])
            relevant = relevant && (_groups[group] ??= Holds(plan.Groups[group].Relevant, Value.Empty, true));
        relevant = relevant && Holds(question.Relevant, Value.Empty, true);
        _relevant[question.Index] = relevant;
        _values[question.Index] = relevant ? CurrentValue(question) : Value.Empty;
    }

    private Value CurrentValue(Question question)
    {
        if (question.Calculation is { } calculation)
            return Calculated(Evaluator.Evaluate(calculation.Root, this));
        return _state.Answers.TryGetValue(question.Name, out var answer) && answer is Answer.Given given ? Of(given.Value) : Value.Empty;
    }

    // As XForms stores a calculation: no number is no answer, and a truth is the word for it.
    private static Value Calculated(Value value) => value.Kind switch
    {
        ValueKind.Number when double.IsNaN(value.AsNumber()) => Value.Empty,
        ValueKind.Boolean => Value.Of(value.AsText()),
        _ => value,
    };

    private static Value Of(AnswerValue value) => value switch
    {
        AnswerValue.Text text => Value.Of(text.Value),
        AnswerValue.Number number => Value.Of((double)number.Value),
        AnswerValue.Date date => Value.Of(date.Value),
        AnswerValue.One one => Value.Of(one.Name),
        AnswerValue.Many many => Value.Of(string.Join(' ', many.Names)),
        _ => throw new UnreachableException(),
    };
}
