using System.Collections.Frozen;
using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What holds for every run of one questionnaire: the order to work things out in, groups and choices by number.</summary>
internal sealed class QuestionnairePlan
{
    // Two lists of one name differ where or_other adds a choice.
    private static readonly IEqualityComparer<ChoiceList> ByReference = ReferenceEqualityComparer.Instance;

    private readonly FrozenDictionary<ChoiceList, ChoiceIndex> _choices;
    private readonly ImmutableArray<bool> _dependsOnRun;

    private QuestionnairePlan(
        ImmutableArray<int> order,
        ImmutableArray<Group> groups,
        ImmutableArray<ImmutableArray<int>> groupsOf,
        ImmutableArray<bool> dependsOnRun,
        FrozenDictionary<ChoiceList, ChoiceIndex> choices)
    {
        Order = order;
        Groups = groups;
        GroupsOf = groupsOf;
        _dependsOnRun = dependsOnRun;
        _choices = choices;
    }

    /// <summary>Question indexes, each after those that its relevance and calculation depend on.</summary>
    public ImmutableArray<int> Order { get; }

    public ImmutableArray<Group> Groups { get; }

    /// <summary>For each question its groups as positions in <see cref="Groups"/>, the outermost first.</summary>
    public ImmutableArray<ImmutableArray<int>> GroupsOf { get; }

    private ImmutableArray<ImmutableArray<int>> Needs { get; init; } = [];

    /// <summary>Values that stay as they were first worked out.</summary>
    public ImmutableArray<Question> Kept { get; private init; } = [];

    /// <summary>The whole list's index is made once; one for a list that was filtered, now.</summary>
    public ChoiceIndex Choices(ChoiceList list) => _choices.TryGetValue(list, out var index) ? index : new ChoiceIndex(list);

    /// <summary>Whether the question at <paramref name="index"/> hangs on one of those that <paramref name="moved"/>.</summary>
    public bool DependsOnAny(int index, ReadOnlySpan<bool> moved)
    {
        foreach (var need in Needs[index])
        {
            if (moved[need])
                return true;
        }

        return false;
    }

    /// <summary>Whether the question's texts or choices change with what was answered.</summary>
    public bool DependsOnRun(Question question) => _dependsOnRun[question.Index];

    public static QuestionnairePlan Of(Questionnaire questionnaire)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        var numbers = new Dictionary<Group, int>(ReferenceEqualityComparer.Instance);
        var groupsOf = questionnaire.Questions.Select(question => Chain(question.Group, groups, numbers)).ToImmutableArray();
        var lists = questionnaire.Questions.Select(question => question.Type.Choices).OfType<ChoiceList>();
        var choices = lists.Distinct(ByReference)
            .ToFrozenDictionary(list => list, list => new ChoiceIndex(list), ByReference);
        var dependsOnRun = questionnaire.Questions.Select(DependsOnAnswers).ToImmutableArray();
        var dependencies = Dependencies.Of(questionnaire.Questions);
        return new QuestionnairePlan(dependencies.Order, groups.ToImmutable(), groupsOf, dependsOnRun, choices)
        {
            Needs = dependencies.Needs,
            Kept = [.. questionnaire.Questions.Where(question => question.IsKept)],
        };
    }

    private static bool DependsOnAnswers(Question question) =>
        question.ReadOnly || question.ChoiceFilter is not null || question.TextsByColumn.Any(pair => References.In(pair.Text))
        || (question.Type.Choices is { } list && list.Choices.Any(choice => References.In(choice.Label)));

    private static ImmutableArray<int> Chain(Group? innermost, ImmutableArray<Group>.Builder groups, Dictionary<Group, int> numbers)
    {
        var chain = new List<int>();
        for (var group = innermost; group is not null; group = group.Parent)
        {
            if (!numbers.TryGetValue(group, out var number))
            {
                numbers[group] = number = groups.Count;
                groups.Add(group);
            }

            chain.Insert(0, number);
        }

        return [.. chain];
    }
}
