using System.Reflection;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>Every name that the public samples of the Bot Framework use is found in our assembly: api_used_by_samples.txt.</summary>
public class SampleNameTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What only the samples that sign people in use.
    private const string SignInPart = "# used only by OAuth/SSO samples";

    [Fact]
    public void A_bot_written_as_the_samples_are_finds_all_its_names()
    {
        var used = Used();
        Assert.True(used.Count > 300, $"Only {used.Count} names were read.");

        var known = Known();

        Assert.Equal("", string.Join('\n', used.Where(name => !known.Contains(name))));
    }

    [Fact]
    public void A_name_that_does_not_exist_is_not_found()
    {
        var known = Known();

        Assert.Contains("Microsoft.Bot.Builder.ActivityHandler.OnMessageActivityAsync", known);
        Assert.DoesNotContain("Microsoft.Bot.Builder.ActivityHandler.OnMessage", known);
        Assert.DoesNotContain("Microsoft.Bot.Builder.Dialogs.OAuthPrompt", known);
    }

    [Fact]
    public void Of_the_samples_that_sign_people_in_only_the_prompt_is_missing()
    {
        var known = Known();

        var missing = Lines().SkipWhile(line => !line.StartsWith(SignInPart, StringComparison.Ordinal)).Where(IsName).Where(name => !known.Contains(name));

        Assert.All(missing, name => Assert.StartsWith("Microsoft.Bot.Builder.Dialogs.OAuthPrompt", name, StringComparison.Ordinal));
    }

    private static List<string> Used() =>
        [.. Lines().TakeWhile(line => !line.StartsWith(SignInPart, StringComparison.Ordinal)).Where(IsName)];

    private static IEnumerable<string> Lines() => File.ReadLines(OfficialApi.Listing("api_used_by_samples.txt"));

    private static bool IsName(string line) => line.Length > 0 && !line.StartsWith('#');

    private static HashSet<string> Known() => [.. OurApi.Types.SelectMany(type => Members(type).Prepend(NameOf(type)))];

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        .Where(member => member is not MethodBase method || Signatures.IsVisible(method))
        .Select(member => $"{NameOf(type)}.{member.Name}");

    // Generics are listed without their arity, inner types behind their outer ones.
    private static string NameOf(Type type) =>
        (type.IsNested ? $"{NameOf(type.DeclaringType!)}." : $"{type.Namespace}.") + type.Name.Split('`')[0];
}
