using System.Reflection;
using NetArchTest.Rules;

namespace Fabrique.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Data = typeof(Fabrique.Data.IChance).Assembly;

    [Fact]
    public void Data_knows_neither_the_web_nor_the_bot() => Sources.NobodyOffends(
        References(Data).Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Bot", StringComparison.Ordinal)
            || name is "Fabrique.Bot" or "Fabrique.BotFramework"));

    [Fact]
    public void The_bot_framework_knows_nothing_of_Fabrique() => Sources.NobodyOffends(
        References(typeof(Microsoft.Bot.Builder.IBot).Assembly).Where(name => name is "Fabrique.Bot" or "Fabrique.Data"));

    [Fact]
    public void Questionnaires_use_nothing_else_of_the_domain()
    {
        var others = Data.GetTypes().Select(type => type.Namespace)
            .OfType<string>()
            .Where(space => space.StartsWith("Fabrique.Data.", StringComparison.Ordinal) && !space.StartsWith("Fabrique.Data.Questionnaires", StringComparison.Ordinal))
            .Distinct()
            .ToArray();

        var result = Types.InAssembly(Data).That().ResideInNamespaceStartingWith("Fabrique.Data.Questionnaires")
            .ShouldNot().HaveDependencyOnAny(others).GetResult();

        Assert.NotEmpty(others);
        Sources.NobodyOffends(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void Only_Storage_and_Exports_touch_the_database()
    {
        var result = Types.InAssembly(Data).That()
            .DoNotResideInNamespaceStartingWith("Fabrique.Data.Storage")
            .And().DoNotResideInNamespaceStartingWith("Fabrique.Data.Exports")
            .ShouldNot().HaveDependencyOnAny("Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore", "SQLitePCL").GetResult();

        Sources.NobodyOffends(result.FailingTypeNames ?? []);
    }

    [Fact]
    public void The_host_touches_no_database_of_its_own()
    {
        var result = Types.InAssembly(typeof(Fabrique.Bot.ServeOptions).Assembly)
            .ShouldNot().HaveDependencyOnAny("Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore", "SQLitePCL").GetResult();

        Sources.NobodyOffends(result.FailingTypeNames ?? []);
    }

    /// <summary>Dialogs decide what is said; how it comes and goes is the channels' affair, and pages are another way in.</summary>
    [Theory]
    [InlineData("Fabrique.Bot.Turns", "Fabrique.Bot.Dialogs")]
    [InlineData("Fabrique.Bot.Turns", "Fabrique.Bot.Channels")]
    [InlineData("Fabrique.Bot.Turns", "Fabrique.Bot.Pages")]
    [InlineData("Fabrique.Bot.Dialogs", "Fabrique.Bot.Channels")]
    [InlineData("Fabrique.Bot.Dialogs", "Fabrique.Bot.Pages")]
    [InlineData("Fabrique.Bot.Cards", "Fabrique.Bot.Channels")]
    [InlineData("Fabrique.Bot.Cards", "Fabrique.Bot.Pages")]
    public void A_room_does_not_look_back_at_those_that_use_it(string room, string user)
    {
        var result = Types.InAssembly(typeof(Fabrique.Bot.ServeOptions).Assembly)
            .That().ResideInNamespaceStartingWith(room).ShouldNot().HaveDependencyOn(user).GetResult();

        Sources.NobodyOffends(result.FailingTypeNames ?? []);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name ?? "");
}
