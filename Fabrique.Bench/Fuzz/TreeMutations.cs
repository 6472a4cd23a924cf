using Newtonsoft.Json.Linq;

namespace Fabrique.Bench.Fuzz;

/// <summary>Changes of an activity that leave it JSON.</summary>
internal static class TreeMutations
{
    private static readonly Action<JObject, Random>[] All = [Lose, Spoil, Spoil, Spoil, Exchange, Rename, Wrap, Add, Swell, Double];

    private static readonly string[] Names =
    [
        "type", "id", "text", "value", "channelData", "conversation", "from", "recipient", "attachments", "entities", "name", "action", "locale", "deliveryMode",
        "membersAdded", "membersRemoved", "reactionsAdded", "relatesTo", "replyToId", "callerId", "expiration", "importance", "textHighlights", "semanticAction",
        "suggestedActions", "$type", "$id", "$ref", "__proto__", "", "unknown",
    ];

    public static void Apply(JObject activity, Random random) => All[random.Next(All.Length)](activity, random);

    private static void Lose(JObject activity, Random random) => AnyOf(activity.Descendants().OfType<JProperty>(), random)?.Remove();

    private static void Spoil(JObject activity, Random random)
    {
        if (AnyOf(activity.Descendants().OfType<JProperty>(), random) is { } member)
            member.Value = Oddities.Any(random);
    }

    private static void Exchange(JObject activity, Random random)
    {
        var (one, other) = (AnyOf(activity.Properties(), random), AnyOf(activity.Properties(), random));
        if (one == null || other == null)
            return;
        var first = one.Value.DeepClone();
        one.Value = other.Value.DeepClone();
        other.Value = first;
    }

    private static void Rename(JObject activity, Random random)
    {
        if (AnyOf(activity.Descendants().OfType<JProperty>(), random) is not { Parent: JObject parent } member)
            return;
        var name = random.Next(3) == 0 ? member.Name.ToUpperInvariant() : Names[random.Next(Names.Length)];
        if (!parent.ContainsKey(name))
            member.Replace(new JProperty(name, member.Value));
    }

    private static void Wrap(JObject activity, Random random)
    {
        if (AnyOf(activity.Descendants().OfType<JProperty>(), random) is { } member)
            member.Value = random.Next(2) == 0 ? new JArray(member.Value) : new JObject { ["x"] = member.Value };
    }

    private static void Add(JObject activity, Random random)
    {
        if (AnyOf(activity.DescendantsAndSelf().OfType<JObject>(), random) is { } place)
            place[Names[random.Next(Names.Length)]] = Oddities.Any(random);
    }

    // Lists that grow, and one element many times.
    private static void Swell(JObject activity, Random random)
    {
        if (AnyOf(activity.Descendants().OfType<JArray>(), random) is not { Count: > 0 and < 200 } list)
            return;
        var element = list[random.Next(list.Count)];
        for (var copy = random.Next(300); copy > 0; copy--)
            list.Add(element.DeepClone());
    }

    private static void Double(JObject activity, Random random)
    {
        if (AnyOf(activity.Properties(), random) is { } member)
            activity[Names[random.Next(Names.Length)]] = member.Value.DeepClone();
    }

    private static T? AnyOf<T>(IEnumerable<T> all, Random random)
        where T : class
    {
        var list = all.ToList();
        return list.Count == 0 ? null : list[random.Next(list.Count)];
    }
}
