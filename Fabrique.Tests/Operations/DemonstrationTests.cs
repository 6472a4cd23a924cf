using Fabrique.Bot.Operations;
using Fabrique.Data.Calls;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Tests.Storage;

namespace Fabrique.Tests.Operations;

public sealed class DemonstrationTests : IAsyncLifetime
{
    private TestStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        await ShippedForms.PublishAsync(_store.Get<IQuestionnaireCatalog>(), default);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task The_shipped_forms_are_published_once()
    {
        await ShippedForms.PublishAsync(_store.Get<IQuestionnaireCatalog>(), default);

        var published = await _store.Get<IQuestionnaireCatalog>().ListAsync(default);

        Assert.Equal(["idee", "retour", "retour-court"], published.Select(version => version.FormId).Order());
    }

    [Fact]
    public async Task An_empty_store_gets_a_call_and_a_session_for_each_of_three_products()
    {
        await Seed();

        var call = Assert.Single(await Calls());
        var sessions = await Sessions();
        Assert.Equal("idee", call.FormId);
        Assert.Equal(TestStore.Now.AddDays(59), call.Call.Closes);
        Assert.True(call.Call.IsOpen(TestStore.Now));
        Assert.Equal(["aides", "air", "secheresse"], sessions.Select(overview => overview.Session.Product!.Key).Order());
        Assert.All(sessions, overview => Assert.Equal("retour", overview.FormId));
        Assert.All(sessions, overview => Assert.True(overview.Session.IsOpen(TestStore.Now)));
        Assert.All(sessions, overview => Assert.Equal(TestStore.Now.AddDays(90), overview.Session.Closes));
    }

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        await Seed();
        var before = await Sessions();
        _store.Clock.Advance(TimeSpan.FromDays(1));

        await Seed();

        Assert.Single(await Calls());
        Assert.Equal(before, await Sessions());
    }

    [Fact]
    public async Task When_all_is_closed_there_is_something_to_try_again()
    {
        await Seed();
        _store.Clock.Advance(TimeSpan.FromDays(91));

        await Seed();

        Assert.Equal(2, (await Calls()).Count);
        Assert.Equal(3, (await Sessions()).Count(overview => overview.Session.IsOpen(_store.Clock.GetUtcNow())));
    }

    private Task Seed() => new Demonstration(
        _store.Get<ISessionWriter>(),
        _store.Get<ICallWriter>(),
        _store.Get<ICallReader>(),
        _store.Get<ISessionReader>(),
        _store.Get<IQuestionnaireCatalog>(),
        _store.Clock).SeedAsync(default);

    private Task<IReadOnlyList<CallOverview>> Calls() => _store.Get<ICallReader>().ListAsync(default);

    private Task<IReadOnlyList<SessionOverview>> Sessions() => _store.Get<ISessionReader>().ListAsync(default);
}
