using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Fabrique.Tests.Architecture.Metadata;
using Fabrique.Tests.BotFramework.Api;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Architecture;

/// <summary><c>-p:BotFramework=Official</c> puts the packages of Microsoft.Bot.* in the place of Fabrique.BotFramework.</summary>
/// <remarks>
/// What is proved here: the property swaps the references; the compiled code of Bot, Data and Tests uses no name but the
/// official ones, that of Bot and Data none that is obsolete there (a warning, and warnings are errors); names, signatures, defaults,
/// constants, JSON names and base types are equal (PublicApiTests).
/// What is not: that the packages can be restored and the code compiled and run against them, since one that they need
/// (AdaptiveCards) is not served everywhere, and they are out of support; that they behave the same beyond what
/// was recorded of them (probes.txt, http_probes.txt); that overloads of types outside the listing change no call.
/// </remarks>
public sealed class OfficialPackagesTests
{
    private const string Ours = "Fabrique.BotFramework";
    private const string RestNamespace = "Microsoft.Rest.";

    // Of the package Microsoft.Rest.ClientRuntime, which the official ones bring: names of its public documentation.
    private static readonly string[] RestNames =
    [
        "HttpMessageWrapper.get_Content", "HttpMessageWrapper.get_Headers", "HttpOperationResponse.get_Request", "HttpOperationResponse.get_Response",
        "HttpOperationResponse`1..ctor", "HttpOperationResponse`1.get_Body", "HttpOperationResponse`1.set_Body", "HttpResponseMessageWrapper..ctor", "HttpResponseMessageWrapper.get_StatusCode", "RestException..ctor",
        "ServiceClientCredentials..ctor", "ServiceClientCredentials.ProcessHttpRequestAsync", "ServiceClient`1.Dispose", "ServiceClient`1.get_HttpClient",
    ];

    public static TheoryData<string> Users => ["Fabrique.Bot", "Fabrique.Data", "Fabrique.Tests"];

    [Fact]
    public void Nobody_sees_internal_members_of_the_bot_framework() =>
        Assert.Empty(OurApi.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Theory]
    [MemberData(nameof(Users))]
    public void Compiled_code_uses_only_official_names(string user)
    {
        using var code = new CompiledReferences(Assembly.Load(user));
        var official = OfficialApi.All();
        var types = OurApi.Types.ToDictionary(type => type.FullName!);

        var offenders = code.Types(Ours).Where(name => !IsRest(name)).Where(name => !types.TryGetValue(name, out var type) || !IsListed(type, official))
            .Concat(code.Members(Ours).Where(member => !IsRest(member.Type) && !IsListed(member, types, official)).Select(member => $"{member.Type}.{member.Name}/{member.Parameters}"))
            .Concat(code.Members(Ours).Where(member => IsRest(member.Type)).Select(member => $"{member.Type[RestNamespace.Length..]}.{member.Name}").Except(RestNames));

        Sources.NobodyOffends(offenders.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Fabrique.Bot")]
    [InlineData("Fabrique.Data")]
    public void Nothing_is_used_that_is_obsolete_there(string user)
    {
        using var code = new CompiledReferences(Assembly.Load(user));
        var obsolete = OfficialApi.Obsolete();
        var types = OurApi.Types.ToDictionary(type => type.FullName!);
        Assert.Contains("Microsoft.Bot.Connector.Authentication | static class JwtTokenValidation", obsolete);

        var used = code.Types(Ours).Where(types.ContainsKey).SelectMany(name => ApiPrint.Of(types[name]).Take(1))
            .Concat(code.Members(Ours).Where(member => types.ContainsKey(member.Type)).SelectMany(member => Meant(types[member.Type], member)).Select(member => member.Line));

        Sources.NobodyOffends(used.Where(obsolete.Contains).Distinct());
    }

    [Fact]
    public void Names_are_found_where_they_are_used_and_a_name_of_our_own_would_be_told()
    {
        using var code = new CompiledReferences(typeof(Bot.ServeOptions).Assembly);
        var types = OurApi.Types.ToDictionary(type => type.FullName!);

        Assert.Contains(code.Members(Ours), member => member is { Type: "Microsoft.Bot.Builder.ITurnContext", Name: "get_Activity" });
        Assert.True(IsListed(new("Microsoft.Bot.Schema.Activity", "get_Text", 0), types, OfficialApi.All()));
        Assert.False(IsListed(new("Microsoft.Bot.Schema.Activity", "get_Words", 0), types, OfficialApi.All()));
        Assert.False(IsListed(new("Microsoft.Bot.Schema.Activity", "get_Text", 0), types, []));
    }

    [Theory]
    [InlineData("Fabrique.Bot/Fabrique.Bot.csproj")]
    [InlineData("Fabrique.Tests/Fabrique.Tests.csproj")]
    public async Task The_property_swaps_our_project_for_the_packages(string project)
    {
        var ours = await ReferencesAsync(project, "Ours");
        var official = await ReferencesAsync(project, "Official");

        Assert.Contains(ours, reference => reference.Contains(Ours, StringComparison.Ordinal));
        Assert.DoesNotContain(official, reference => reference.Contains(Ours, StringComparison.Ordinal));
        if (project.Contains("Bot/", StringComparison.Ordinal))
            Assert.All(["Microsoft.Bot.Builder", "Microsoft.Bot.Builder.Dialogs", "Microsoft.Bot.Builder.Integration.AspNet.Core"], package => Assert.Contains(package, official));
    }

    private static bool IsRest(string type) => type.StartsWith(RestNamespace, StringComparison.Ordinal);

    private static bool IsListed(Type type, HashSet<string> official) => official.Contains(ApiPrint.Of(type).First());

    // A member may be named on a type that only inherits it. What every object has, and what a delegate or an array has, is no name of theirs.
    private static bool IsListed(UsedMember used, Dictionary<string, Type> types, HashSet<string> official)
    {
        if (!types.TryGetValue(used.Type, out var type))
            return false;
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
            return IsListed(type, official);
        var found = Meant(type, used).ToList();
        return found.Count > 0 ? found.TrueForAll(member => official.Contains(member.Line)) : IsOfEveryObject(type, used);
    }

    private static IEnumerable<(MemberInfo Member, string Line)> Meant(Type type, UsedMember used) =>
        Lineage(type).SelectMany(ApiPrint.MembersOf).Where(member => IsMeant(member.Member, used));

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var above = type; above != null && above.Assembly == OurApi.Assembly && !IsRest(above.FullName ?? above.Namespace + "."); above = above.BaseType)
            yield return above.IsGenericType ? above.GetGenericTypeDefinition() : above;
    }

    private static bool IsMeant(MemberInfo member, UsedMember used) => member switch
    {
        FieldInfo field => used.Parameters < 0 && field.Name == used.Name,
        MethodBase method => method.Name == used.Name && method.GetParameters().Length == used.Parameters,
        PropertyInfo property => used.Name == $"get_{property.Name}" || used.Name == $"set_{property.Name}",
        _ => false,
    };

    private static bool IsOfEveryObject(Type type, UsedMember used) =>
        typeof(object).GetMethods().Any(method => method.Name == used.Name && method.GetParameters().Length == used.Parameters)
        || (used is { Name: ".ctor", Parameters: 0 } && type.IsAbstract)
        || type.GetInterfaces().Concat(Ancestors(type)).Where(above => above.Assembly != OurApi.Assembly)
            .SelectMany(above => above.GetMethods()).Any(method => method.Name == used.Name && method.GetParameters().Length == used.Parameters);

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var above = type.BaseType; above != null; above = above.BaseType)
            yield return above;
    }

    /// <returns>Projects and packages that the project refers to, as the build would see them.</returns>
    private static async Task<HashSet<string>> ReferencesAsync(string project, string framework)
    {
        string[] arguments =
            ["msbuild", Path.Combine(Sources.Root, project), $"-p:BotFramework={framework}", "-getItem:ProjectReference", "-getItem:PackageReference", "-nologo"];
        using var scraps = new TempFolder();
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };

        // MSBuild leaves an empty folder behind each time.
        start.Environment["TMPDIR"] = scraps.Path;
        using var build = Process.Start(start)!;
        var json = JsonNode.Parse(await build.StandardOutput.ReadToEndAsync())!;
        await build.WaitForExitAsync();
        return [.. json["Items"]!.AsObject().SelectMany(kind => kind.Value!.AsArray()).Select(item => (string)item!["Identity"]!)];
    }
}
