using System.Numerics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Builder;

/// <summary>What a storage keeps for itself is read back as what it keeps as trees in a dictionary of the caller's.</summary>
public sealed class MemoryStorageTapeTests
{
    private static readonly JsonSerializer Typed = JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });

    private static readonly object[] Samples =
    [
        1,
        2L,
        3u,
        4ul,
        (short)5,
        (ushort)6,
        (byte)7,
        (sbyte)8,
        1.5,
        2.5f,
        3.5m,
        double.NaN,
        true,
        'c',
        "texte « é »",
        "",
        DayOfWeek.Monday,
        new DateTime(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc),
        new DateTime(2026, 3, 10, 9, 0, 0, DateTimeKind.Unspecified),
        new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(1)),
        TimeSpan.FromMinutes(90),
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new Uri("https://example.org/a?b=c"),
        new byte[] { 1, 2, 3 },
        BigInteger.Pow(10, 30),
        JObject.Parse("""{"a":[1,2.5,null,{"b":"c"}],"d":{}}"""),
        new List<object> { 1, "x", 2.5 },
        new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Combien ?", Value = 3 }, Validations = new Dictionary<string, object> { ["most"] = 5 } },
        new DialogState([new DialogInstance { Id = "d", State = new Dictionary<string, object> { ["step"] = 1 } }]),
    ];

    [Fact]
    public async Task Every_value_comes_back_alike()
    {
        foreach (var sample in Samples)
        {
            var (kept, seen) = (await RoundTripAsync(new MemoryStorage(), sample), await RoundTripAsync(new MemoryStorage(new Dictionary<string, JObject>()), sample));
            Assert.Equal(seen.GetType(), kept.GetType());
            Assert.Equal(Print(seen), Print(kept));
        }
    }

    [Fact]
    public async Task What_is_read_is_a_copy_and_an_int_stays_an_int()
    {
        var storage = new MemoryStorage();
        var state = new Dictionary<string, object> { ["count"] = 3, ["bytes"] = new byte[] { 1 }, ["list"] = new List<string> { "a" } };
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = state }, default);
        ((List<string>)state["list"]).Add("b");
        ((byte[])state["bytes"])[0] = 9;

        var read = Assert.IsType<Dictionary<string, object>>((await storage.ReadAsync(["k"], default))["k"]);

        Assert.Equal(3, Assert.IsType<int>(read["count"]));
        Assert.Equal(["a"], Assert.IsType<List<string>>(read["list"]));
        Assert.Equal([1], (byte[])read["bytes"]);
    }

    [Fact]
    public async Task What_is_no_object_is_refused_by_both()
    {
        foreach (var storage in new[] { new MemoryStorage(), new MemoryStorage(new Dictionary<string, JObject>()) })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => storage.WriteAsync(new Dictionary<string, object> { ["k"] = "text" }, default));
            Assert.Empty(await storage.ReadAsync(["k"], default));
        }
    }

    [Fact]
    public async Task A_nothing_takes_the_place_of_what_was_there()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["a"] = 1 } }, default);
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = null! }, default);
        Assert.Empty(await storage.ReadAsync(["k"], default));
    }

    [Fact]
    public async Task What_a_storage_keeps_for_itself_takes_much_less()
    {
        var (own, seen) = (new MemoryStorage(), new MemoryStorage(new Dictionary<string, JObject>()));
        await AllocatedAsync(own);
        await AllocatedAsync(seen);
        Assert.InRange(await AllocatedAsync(own) * 2, 1, await AllocatedAsync(seen));
    }

    [Fact]
    public async Task States_that_look_alike_keep_their_own_names_and_values_however_many_there_are()
    {
        var storage = new MemoryStorage();
        var states = Enumerable.Range(0, 600).ToDictionary(at => $"k{at}", at => (object)new Dictionary<string, object> { [$"name{at % 300}"] = $"value{at}", ["is"] = at % 2 == 0 });
        await Parallel.ForEachAsync(states, async (state, ct) => await storage.WriteAsync(new Dictionary<string, object> { [state.Key] = state.Value }, ct));

        var read = await storage.ReadAsync([.. states.Keys], default);

        Assert.All(states, state => Assert.Equal((Dictionary<string, object>)state.Value, (Dictionary<string, object>)read[state.Key]));
    }

    private static async Task<long> AllocatedAsync(MemoryStorage storage)
    {
        var state = new Dictionary<string, object> { ["value"] = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Combien ?" } } };
        var before = GC.GetAllocatedBytesForCurrentThread();
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = state }, default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task<object> RoundTripAsync(MemoryStorage storage, object sample)
    {
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["value"] = sample } }, default);
        return ((Dictionary<string, object>)(await storage.ReadAsync(["k"], default))["k"])["value"];
    }

    private static string Print(object value) => JToken.FromObject(new Dictionary<string, object> { ["value"] = value }, Typed).ToString();
}
