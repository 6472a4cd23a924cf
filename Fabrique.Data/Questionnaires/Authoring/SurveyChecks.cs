using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>What can only be checked once every row was read: references between rows, cycles, translations, unused lists.</summary>
internal sealed class SurveyChecks
{
    private readonly string _file;
    private readonly Survey _survey;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, Question> _questions;

    private SurveyChecks(string file, Survey survey, ProblemList problems)
    {
        (_file, _survey, _problems) = (file, survey, problems);
        _questions = survey.Questions.ToDictionary(question => question.Name, StringComparer.Ordinal);
    }

    public static void Run(string file, Survey survey, ImmutableArray<WrittenList> lists, string defaultLanguage, ProblemList problems)
    {
        var checks = new SurveyChecks(file, survey, problems);
        foreach (var group in survey.Groups)
            checks.Check(group.Relevant, group.Row, "relevant");
        foreach (var question in survey.Questions)
            checks.Check(question);
        checks.CheckCycle();
        new ScaleChecks(file, survey, problems).Run();
        // An expression that points nowhere says nothing that is certain.
        if (!problems.HasErrors)
            new CertaintyChecks(file, survey, problems).Run();
        new TextReferenceChecks(file, survey, lists, problems).Run();
        checks.CheckLists(lists);
        new TranslationChecks(file, survey, defaultLanguage, problems).Run();
    }

    private Place At(int row, string column) => _survey.At(_file, row, column);

    private void Check(Question question)
    {
        Check(question.Relevant, question.Row, "relevant");
        Check(question.Constraint, question.Row, "constraint", question);
        Check(question.Required, question.Row, "required");
        Check(question.Calculation, question.Row, "calculation");
        Check(question.Default, question.Row, "default");
        Check(question.ChoiceFilter, question.Row, "choice_filter");
        Check(question.HintWhen, question.Row, "hint_when", question);
        CheckFilterColumns(question);
    }

    private void CheckFilterColumns(Question question)
    {
        if (question.Type.Choices is not { } list)
            return;
        var known = list.Choices.SelectMany(choice => choice.Columns.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var name in FilterColumns.Names(question.ChoiceFilter).Distinct().Where(name => !known.Contains(name)))
            _problems.Add(Problems.UnknownFilterColumn(At(question.Row, "choice_filter"), name, list.Name, Nearest.Of(name, known)));
    }

    private void Check(Expression? expression, int row, string column, Question? self = null)
    {
        if (expression is null)
            return;
        foreach (var node in expression.Root.All().Reverse())
        {
            switch (node)
            {
                case Node.Reference reference:
                    CheckReference(reference.Name, row, column);
                    break;
                case Node.ChoiceName name when CheckReference(name.Name, row, column) is { Type.Choices: null }:
                    _problems.Add(Problems.ChoiceNameNeedsSelect(At(row, column), name.Name));
                    break;
                case Node.Self when self is null:
                    _problems.Add(Problems.SelfOutsideConstraint(At(row, column)));
                    break;
                case Node.Binary { Operator: Operator.Equal or Operator.NotEqual } compared:
                    CheckChoice(compared.Left, compared.Right, row, column, self);
                    CheckChoice(compared.Right, compared.Left, row, column, self);
                    break;
                case Node.Call { Function.Name: "selected" } selected:
                    CheckChoice(selected.Arguments[0], selected.Arguments[1], row, column, self);
                    break;
            }
        }
    }

    private Question? CheckReference(string name, int row, string column)
    {
        if (_survey.SharedNames.Contains(name))
            _problems.Add(Problems.AmbiguousReference(At(row, column), name));
        if (!_questions.TryGetValue(name, out var question))
            _problems.Add(_survey.Groups.Any(group => group.Name == name)
                ? Problems.ReferenceWithoutValue(At(row, column), name)
                : Problems.UnknownReference(At(row, column), name, Nearest.Of(name, _questions.Keys.Order(StringComparer.Ordinal))));
        else if (question.Type is QuestionType.Note)
            _problems.Add(Problems.ReferenceWithoutValue(At(row, column), name));
        else if (question.IsAsked && question.Row > row)
            _problems.Add(Problems.ForwardReference(At(row, column), name));
        return question;
    }

    // "${mode} = 'velo'" where the list says "vélo" is never true, and nobody would see why.
    private void CheckChoice(Node side, Node other, int row, string column, Question? self)
    {
        var question = side switch
        {
            Node.Reference reference => _questions.GetValueOrDefault(reference.Name),
            Node.Self => self,
            _ => null,
        };
        if (question?.Type.Choices is { } list && other is Node.Text { Value.Length: > 0 } text && list.Find(text.Value) is null
            && (question.Type is QuestionType.SelectOne || !text.Value.Contains(' ', StringComparison.Ordinal)))
            _problems.Add(Problems.UnknownChoice(At(row, column), text.Value, list.Name, Nearest.Of(text.Value, list.Choices.Select(choice => choice.Name))));
    }

    private void CheckCycle()
    {
        var cycle = Dependencies.Of(_survey.Questions).Cycle;
        if (cycle.IsEmpty)
            return;
        var first = _questions[cycle[0]];
        _problems.Add(Problems.Cycle(At(first.Row, first.Calculation is null ? "relevant" : "calculation"), string.Join(" → ", cycle)));
    }

    private void CheckLists(ImmutableArray<WrittenList> lists)
    {
        var used = _survey.Questions.Select(question => question.Type.Choices?.Name).ToHashSet();
        foreach (var list in lists.Where(list => list.List.Name.Length > 0 && !used.Contains(list.List.Name)))
            _problems.Add(Problems.UnusedList(new Place(_file, "choices", list.Row, "list_name"), list.List.Name));
    }
}
