using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;
using Worked = Fabrique.Data.Questionnaires.Expressions.Value;

namespace Fabrique.Tests.Questionnaires.Laws;

/// <summary>Works out one question at a time, by asking for what it needs when it needs it: another order than the engine's, and nothing kept.</summary>
internal sealed class Oracle(Walk walk, RunState state)
{
    private readonly Walk _walk = walk;
    private readonly RunState _state = state;

    /// <summary>As the engine has it: nothing where the question is not relevant, or where its value is empty.</summary>
    public string ValueOf(Question question) => IsRelevant(question) ? Value(question).AsText() : "";

    public bool IsRelevant(Question question)
    {
        for (var group = question.Group; group is not null; group = group.Parent)
        {
            if (group.Relevant is { } outer && !Holds(outer, question))
                return false;
        }

        return (question.Relevant is null || Holds(question.Relevant, question))
            && (question.ChoiceFilter is null || question.Type.Choices!.Choices.Any(choice => choice.IsAdded || IsOffered(question, choice)));
    }

    private bool Holds(Expression expression, Question question) => Evaluator.Evaluate(expression.Root, new Scope(this, question, null)).AsBoolean();

    private bool IsOffered(Question question, Choice choice) =>
        Evaluator.Evaluate(question.ChoiceFilter!.Root, new Scope(this, question, choice)).AsBoolean();

    private Worked Value(Question question)
    {
        if (question.Type is QuestionType.Metadata metadata)
            return metadata.Kind == MetadataKind.Today ? Worked.Of(DateOnly.FromDateTime(_walk.Context.LocalNow.DateTime)) : Worked.Of(_walk.Context.LocalNow);
        var answer = _state.Answers.GetValueOrDefault(question.Name);
        if (question.IsAsked && answer is Answer.Given given)
            return Typed(given.Value);
        if ((question.IsAsked && answer is not null) || (question.Calculation ?? question.Default) is not { } source)
            return Worked.Empty;
        var worked = Evaluator.Evaluate(source.Root, new Scope(this, question, null));
        var text = worked.Kind == ValueKind.Number && double.IsNaN(worked.AsNumber()) ? "" : worked.AsText();
        if (!question.IsAsked)
            return worked.Kind == ValueKind.Boolean || text.Length == 0 ? Worked.Of(text) : worked;
        return AnswerText.OfComputed(question, text) is { } proposed && Stands(question, proposed) ? Typed(proposed) : Worked.Empty;
    }

    private bool Stands(Question question, AnswerValue value) => question.ChoiceFilter is null || AnswerText.Canonical(value).Split(' ')
        .All(name => question.Type.Choices!.Find(name) is { } choice && (choice.IsAdded || IsOffered(question, choice)));

    private static Worked Typed(AnswerValue value) => value switch
    {
        AnswerValue.Number number => Worked.Of((double)number.Value),
        AnswerValue.Date date => Worked.Of(date.Value),
        AnswerValue.Time time => Worked.Of(time.Value),
        AnswerValue.Moment moment => Worked.Of(moment.Value),
        AnswerValue.File file => Worked.Of(file.Name),
        _ => Worked.Of(AnswerText.Canonical(value)),
    };

    private sealed class Scope(Oracle oracle, Question working, Choice? choice) : IScope
    {
        public Worked Self => Worked.Empty;

        public DateTimeOffset LocalNow => oracle._walk.Context.LocalNow;

        public string Language => oracle._walk.Context.Language;

        public Worked? Kept => oracle._state.Answers.GetValueOrDefault(working.Name) is Answer.Given given && !working.IsAsked ? Typed(given.Value) : null;

        public Worked Get(string name)
        {
            var question = oracle._walk.Questionnaire[name];
            return oracle.IsRelevant(question) ? oracle.Value(question) : Worked.Empty;
        }

        public string Column(string name) => name == "name" ? choice!.Name : choice!.Columns.GetValueOrDefault(name, "");

        // What chance gave first is kept in the state; before that the law looks away.
        public ReadOnlyMemory<byte> Draw() => new byte[32];

        public string ChoiceLabel(string name, string label) => "";
    }
}
