using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Api;

/// <summary>Our assembly offers nothing that the official one lacks; the lists of its names are api_core.txt and api_extra.txt.</summary>
public class PublicApiTests
{
    // Stand-ins for the package Microsoft.Rest.ClientRuntime, which the official assemblies use and which is not theirs.
    private const string NotListed = "Microsoft.Rest";

    private static readonly string[] Listings = ["api_core.txt", "api_extra.txt"];

    [Fact]
    public void Every_public_type_and_member_is_one_of_the_official_names()
    {
        var official = Official();

        var ours = typeof(Activity).Assembly.GetExportedTypes()
            .Where(type => type.Namespace != NotListed)
            .SelectMany(ApiPrint.Of)
            .ToList();

        Assert.True(ours.Count > 800, $"Only {ours.Count} names were seen.");
        var strange = ours.Where(line => !official.Contains(line)).ToList();
        Assert.Empty(strange);
    }

    /// <remarks>The list shrinks as the subset grows: a name that is offered now may not stand in it any more.</remarks>
    [Fact]
    public void Every_official_name_is_offered_or_listed_as_missing()
    {
        var ours = typeof(Activity).Assembly.GetExportedTypes().SelectMany(ApiPrint.Of).ToHashSet();
        var missing = OfficialApi.Read(Listing("api_core.txt")).Where(line => !ours.Contains(line)).Order(StringComparer.Ordinal).ToList();

        var listed = File.ReadAllLines(Listing("api_missing.txt")).Where(line => !line.StartsWith('#'));

        Assert.Equal(listed, missing);
    }

    [Fact]
    public void Stand_ins_are_those_that_the_official_signatures_need_and_no_more()
    {
        var standIns = typeof(Activity).Assembly.GetExportedTypes().Where(type => type.Namespace == NotListed).Select(type => type.Name);

        Assert.Equal(
            [
                "HttpMessageWrapper", "HttpOperationResponse", "HttpOperationResponse`1", "HttpRequestMessageWrapper",
                "HttpResponseMessageWrapper", "IServiceOperations`1", "RestException", "ServiceClientCredentials", "ServiceClient`1",
            ],
            standIns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_the_official_api_lacks_is_found()
    {
        var official = Official();

        var strange = ApiPrint.Of(typeof(PublicApiTests)).ToList();

        Assert.NotEmpty(strange);
        Assert.All(strange, line => Assert.DoesNotContain(line, official));
    }

    private static HashSet<string> Official() =>
        [.. Listings.SelectMany(name => OfficialApi.Read(Listing(name)))];

    private static string Listing(string name) => Path.Combine(AppContext.BaseDirectory, "BotFramework", "Api", name);
}
