using Fabrique.Bot;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Operations;

public sealed class HostChanceTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 15, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Ids_sort_in_the_order_in_which_they_were_made_even_within_a_millisecond()
    {
        var chance = new HostChance(_clock);

        var ids = Enumerable.Range(0, 10_000).Select(_ => chance.NewId()).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_bring_older_ids()
    {
        var chance = new HostChance(_clock);
        var before = chance.NewId();
        var earlier = new HostChance(new FakeTimeProvider(_clock.GetUtcNow().AddDays(-1))).NewId();

        _clock.AdjustTime(_clock.GetUtcNow().AddDays(-1));
        var after = chance.NewId();

        Assert.True(string.CompareOrdinal(before, after) < 0, $"{before} then {after}");
        Assert.True(string.CompareOrdinal(earlier, before) < 0, $"{earlier} is a day before {before}");
    }

    [Fact]
    public void Ids_are_uuids_of_version_7()
    {
        var id = Guid.ParseExact(new HostChance(_clock).NewId(), "N");

        Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11));
    }

    [Fact]
    public void Every_number_below_the_bound_comes()
    {
        var chance = new HostChance(_clock);

        var numbers = Enumerable.Range(0, 1_000).Select(_ => chance.Below(5)).ToHashSet();

        Assert.Equal([0, 1, 2, 3, 4], numbers.Order());
    }
}
