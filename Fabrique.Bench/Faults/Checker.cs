using System.Text.Json.Nodes;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Faults;

/// <summary>Compares what people were told with what stands in their conversations, came down their streams, and is exported. Pure.</summary>
internal static class Checker
{
    public static Verdict Check(Told told, IReadOnlyList<Spoken> history)
    {
        var mine = history.Where(one => one.IsPersons).ToList();
        var verdict = CheckSaid(told, mine) + CheckReplies(told, history, mine);
        return told.Streamed is { } streamed ? verdict + CheckStream(streamed, history) : verdict;
    }

    /// <param name="exported">Every response of the form, as JSON Lines have it.</param>
    public static Verdict CheckExport(IReadOnlyCollection<Told> people, IReadOnlyList<JsonNode> exported)
    {
        var byWish = exported.ToLookup(response => (string?)response["answers"]?["changer"]?["value"] ?? "");
        var verdict = Verdict.Nothing;
        foreach (var person in people)
        {
            var found = byWish[person.Wish].ToList();
            var isWhole = found.Any(response => (string?)response["status"] == "submitted"
                && (string?)response["answers"]!["reussi"]?["value"] == "oui" && (string?)response["answers"]!["deroulement"]?["value"] == "bien");
            verdict += new Verdict(1, 0, isWhole ? 0 : 1, Math.Max(0, found.Count - 1), 0, 0);
        }

        var wishes = people.Select(person => person.Wish).ToHashSet();
        return verdict with { Ghosts = verdict.Ghosts + exported.Count(response => !wishes.Contains((string?)response["answers"]?["changer"]?["value"] ?? "")) };
    }

    private static Verdict CheckSaid(Told told, List<Spoken> mine)
    {
        var expected = told.Acknowledged.ToDictionary(one => one.Key);
        var kept = mine.ToLookup(one => one.Key ?? "");
        var lost = told.Acknowledged.Count(one => !kept[one.Key].Any(found => found.Id == one.Id && found.Text == one.Text));
        var doubled = told.Acknowledged.Sum(one => Math.Max(0, kept[one.Key].Count() - 1));
        var ghosts = mine.Count(one => !expected.ContainsKey(one.Key ?? ""));
        var order = mine.Where(one => expected.ContainsKey(one.Key ?? "")).Select(one => one.Key).Distinct();
        var isInOrder = order.SequenceEqual(told.Acknowledged.Where(one => kept.Contains(one.Key)).Select(one => one.Key));
        return new Verdict(0, told.Acknowledged.Count, lost, doubled, isInOrder ? 0 : 1, ghosts);
    }

    /// <summary>Each message of this feedback is answered by one.</summary>
    private static Verdict CheckReplies(Told told, IReadOnlyList<Spoken> history, List<Spoken> mine)
    {
        var replies = history.Count - mine.Count;
        var alternates = history.Where((one, at) => one.IsPersons != (at % 2 == 0)).Any();
        return new Verdict(
            0,
            0,
            Math.Max(0, told.Acknowledged.Count - replies),
            Math.Max(0, replies - told.Acknowledged.Count) + history.Count - history.Select(one => one.Id).Distinct().Count(),
            alternates && replies == told.Acknowledged.Count ? 1 : 0,
            0);
    }

    private static Verdict CheckStream(List<string> streamed, IReadOnlyList<Spoken> history)
    {
        var distinct = streamed.Distinct().ToList();
        var kept = history.Select(one => one.Id).ToList();
        return new Verdict(
            0,
            0,
            kept.Except(distinct).Count(),
            streamed.Count - distinct.Count,
            distinct.SequenceEqual(kept.Intersect(distinct)) ? 0 : 1,
            distinct.Except(kept).Count());
    }
}
