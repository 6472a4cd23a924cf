using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Relevance and values of all questions at one point of a run, worked out in dependency order; after another answer, only what depends on it.</summary>
internal sealed class Evaluation : IScope
{
    private readonly Questionnaire _questionnaire;
    private readonly ImmutableSortedDictionary<string, Answer> _answers;
    private readonly RunContext _context;
    private readonly Value[] _values;
    private readonly bool[] _relevant;
    private readonly bool?[] _groups;
    private Choice? _choice;
    private Question? _working;
    private int _draws;

    public Evaluation(Questionnaire questionnaire, RunState state, RunContext context)
    {
        var plan = questionnaire.Plan;
        _questionnaire = questionnaire;
        _answers = state.Answers;
        _context = context;
        _values = new Value[questionnaire.Questions.Length];
        _relevant = new bool[_values.Length];
        _groups = new bool?[plan.Groups.Length];
        LocalNow = context.LocalNow;
        foreach (var index in plan.Order)
            WorkOut(questionnaire.Questions[index], plan);
    }

    private Evaluation(Evaluation before, RunState state, Question changed)
    {
        _questionnaire = before._questionnaire;
        _answers = state.Answers;
        _context = before._context;
        _values = [.. before._values];
        _relevant = [.. before._relevant];
        _groups = new bool?[before._groups.Length];
        LocalNow = before.LocalNow;
        WorkOutAgain(changed, _questionnaire.Plan);
    }

    public Value Self { get; private set; }

    public DateTimeOffset LocalNow { get; }

    public string Language => _context.Language;

    public bool IsRelevant(Question question) => _relevant[question.Index];

    public Value ValueOf(Question question) => _values[question.Index];

    public Value Get(string name) => _values[_questionnaire[name].Index];

    public string Column(string name) => (_choice, name) switch
    {
        (null, _) => "",
        (_, "name") => _choice.Name,
        (_, "label") => _questionnaire.Say(_choice.Label, Language),
        _ => _choice.Columns.GetValueOrDefault(name, ""),
    };

    public Value? Kept => _working is { } question && !question.IsAsked && _answers.GetValueOrDefault(question.Name) is Answer.Given given ? Of(given.Value) : null;

    public ReadOnlyMemory<byte> Draw() => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{_context.Seed}/{_working?.Name}/{_draws++}")));

    public string ChoiceLabel(string name, string choice) =>
        _questionnaire[name].Type.Choices?.Find(choice) is { } found ? _questionnaire.Say(found.Label, Language) : "";

    /// <summary>What was worked out for this state already, or is now.</summary>
    public static Evaluation Of(Questionnaire questionnaire, RunState state, RunContext context) =>
        Known(questionnaire, state, context) ?? (state.Worked = new Evaluation(questionnaire, state, context));

    /// <summary>The same for a state that follows on <paramref name="before"/> by the answer to one question.</summary>
    public static Evaluation After(Questionnaire questionnaire, RunState before, RunState after, Question changed, RunContext context) =>
        after.Worked = Known(questionnaire, before, context) is { } known ? new Evaluation(known, after, changed) : new Evaluation(questionnaire, after, context);

    /// <summary>Whether the person has to answer, as the run stands.</summary>
    public bool IsRequired(Question question) => Holds(question.Required, _values[question.Index], false);

    /// <summary>The author's constraint on <paramref name="value"/>; an empty answer is never held to it.</summary>
    public bool SatisfiesConstraint(Question question, AnswerValue value)
    {
        var self = Of(value);
        return self.IsEmpty || Holds(question.Constraint, self, true);
    }

    /// <summary>Whether the author asks for more on <paramref name="value"/> (<c>hint_when</c>).</summary>
    public bool IsVague(Question question, AnswerValue value) => Holds(question.HintWhen, Of(value), false);

    /// <summary>The question's choices that <c>choice_filter</c> leaves; the whole list without one.</summary>
    public ChoiceList? Offered(Question question) => question switch
    {
        { Type.Choices: { } list, ChoiceFilter: not null } => list with { Choices = [.. list.Choices.Where(choice => IsOffered(question, choice))] },
        _ => question.Type.Choices,
    };

    /// <summary>Whether every choice in <paramref name="value"/> is still offered.</summary>
    public bool IsOffered(Question question, AnswerValue value) => question.ChoiceFilter is null || PassesFilter(question, value);

    private bool PassesFilter(Question question, AnswerValue value) => value switch
    {
        AnswerValue.One one => IsOffered(question, one.Name),
        AnswerValue.Many many => many.Names.All(name => IsOffered(question, name)),
        AnswerValue.Ranking ranking => ranking.Names.Length == Offered(question)!.Choices.Length && ranking.Names.All(name => IsOffered(question, name)),
        _ => true,
    };

    /// <summary>What stands as long as the person says nothing: the default, or the calculation on an asked question.</summary>
    public AnswerValue? Proposed(Question question)
    {
        if ((question.Calculation ?? question.Default) is not { } source || !question.IsAsked)
            return null;
        (_working, _draws) = (question, 0);
        var text = Calculated(Evaluator.Evaluate(source.Root, this)).AsText();
        return AnswerText.OfComputed(question, text) is { } value && IsOffered(question, value) ? value : null;
    }

    private static Evaluation? Known(Questionnaire questionnaire, RunState state, RunContext context) =>
        state.Worked is { } worked && ReferenceEquals(worked._questionnaire, questionnaire) && ReferenceEquals(worked._answers, state.Answers)
        && worked._context.IsSame(context) ? worked : null;

    // A list may hold a name twice: one that the filter leaves is enough. No list is made, as this is asked for every answer in every turn.
    private bool IsOffered(Question question, string? name)
    {
        foreach (var choice in question.Type.Choices!.Choices)
        {
            if ((name is null || choice.Name == name) && IsOffered(question, choice))
                return true;
        }

        return false;
    }

    private bool IsOffered(Question question, Choice choice)
    {
        if (choice.IsAdded || question.ChoiceFilter is not { } filter)
            return true;
        _choice = choice;
        var keeps = Evaluator.Evaluate(filter.Root, this).AsBoolean();
        _choice = null;
        return keeps;
    }

    private bool Holds(Expression? expression, Value self, bool otherwise)
    {
        if (expression is null)
            return otherwise;
        Self = self;
        return Evaluator.Evaluate(expression.Root, this).AsBoolean();
    }

    private void WorkOutAgain(Question changed, QuestionnairePlan plan)
    {
        var moved = new bool[_values.Length];
        foreach (var index in plan.Order)
        {
            if (index != changed.Index && !plan.DependsOnAny(index, moved))
                continue;
            var (value, relevant) = (_values[index], _relevant[index]);
            WorkOut(_questionnaire.Questions[index], plan);
            moved[index] = relevant != _relevant[index] || value != _values[index];
        }
    }

    private void WorkOut(Question question, QuestionnairePlan plan)
    {
        var relevant = true;
        (_working, _draws) = (question, 0);
        foreach (var group in plan.GroupsOf[question.Index])
            relevant = relevant && (_groups[group] ??= Holds(plan.Groups[group].Relevant, Value.Empty, true));
        relevant = relevant && Holds(question.Relevant, Value.Empty, true);
        // Nothing to choose from: nobody could answer.
        relevant = relevant && (question.ChoiceFilter is null || question.Type.Choices is null || IsOffered(question, name: null));
        _relevant[question.Index] = relevant;
        _values[question.Index] = relevant ? CurrentValue(question) : Value.Empty;
    }

    private Value CurrentValue(Question question)
    {
        if (question.Type is QuestionType.Metadata metadata)
            return Fact(metadata.Kind);
        if (!question.IsAsked)
            return (question.Calculation ?? question.Default) is { } source ? Calculated(Evaluator.Evaluate(source.Root, this)) : Value.Empty;
        return _answers.GetValueOrDefault(question.Name) switch
        {
            Answer.Given given => Of(given.Value),
            null => Proposed(question) is { } proposed ? Of(proposed) : Value.Empty,
            _ => Value.Empty,
        };
    }

    private Value Fact(MetadataKind kind) => kind switch
    {
        MetadataKind.Start => Value.Of(_context.LocalStart),
        MetadataKind.End => Value.Of(LocalNow),
        MetadataKind.Today => Value.Of(DateOnly.FromDateTime(_context.LocalStart.DateTime)),
        _ => throw new UnreachableException(),
    };

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
        AnswerValue.Time time => Value.Of(time.Value),
        AnswerValue.Moment moment => Value.Of(moment.Value),
        AnswerValue.One one => Value.Of(one.Name),
        AnswerValue.Many many => Value.Of(string.Join(' ', many.Names)),
        AnswerValue.Ranking ranking => Value.Of(string.Join(' ', ranking.Names)),
        AnswerValue.File file => Value.Of(file.Name),
        _ => throw new UnreachableException(),
    };
}
