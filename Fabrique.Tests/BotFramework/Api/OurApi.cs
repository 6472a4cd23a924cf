using System.Reflection;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>What our assembly offers to others: public types, and what subclasses see of their inner ones.</summary>
internal static class OurApi
{
    public static Assembly Assembly { get; } = typeof(Activity).Assembly;

    public static IEnumerable<Type> Types { get; } = [.. Assembly.GetTypes().Where(IsReachable)];

    public static HashSet<string> Lines() => [.. Types.SelectMany(ApiPrint.Of)];

    private static bool IsReachable(Type type) => type.IsNested
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsReachable(type.DeclaringType!)
        : type.IsPublic;
}
