using System.Collections.Frozen;
using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What holds for every run of one questionnaire: the order to work things out in, groups and choices by number.</summary>
internal sealed class QuestionnairePlan
{
    private readonly FrozenDictionary<string, ChoiceIndex> _choices;

    private QuestionnairePlan(ImmutableArray<int> order, ImmutableArray<Group> groups, ImmutableArray<ImmutableArray<int>> groupsOf, FrozenDictionary<string, ChoiceIndex> choices)
    {
        Order = order;
        Groups = groups;
        GroupsOf = groupsOf;
        _choices = choices;
    }

    /// <summary>Question indexes, each after those that its relevance and calculation depend on.</summary>
    public ImmutableArray<int> Order { get; }

    public ImmutableArray<Group> Groups { get; }

    /// <summary>For each question its groups as positions in <see cref="Groups"/>, the outermost first.</summary>
    public ImmutableArray<ImmutableArray<int>> GroupsOf { get; }

    public ChoiceIndex Choices(ChoiceList list) => _choices[list.Name];

    public static QuestionnairePlan Of(Questionnaire questionnaire)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        var numbers = new Dictionary<Group, int>(ReferenceEqualityComparer.Instance);
        var groupsOf = questionnaire.Questions.Select(question => Chain(question.Group, groups, numbers)).ToImmutableArray();
        var lists = questionnaire.Questions.Select(question => question.Type.Choices).OfType<ChoiceList>();
        var choices = lists.DistinctBy(list => list.Name)
            .ToFrozenDictionary(list => list.Name, list => new ChoiceIndex(list), StringComparer.Ordinal);
        return new QuestionnairePlan(Dependencies.Of(questionnaire.Questions).Order, groups.ToImmutable(), groupsOf, choices);
    }

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
