namespace Fabrique.Tests.BotFramework.Api;

/// <summary>Our assembly offers what the official ones offer, and nothing else; the lists of their names are
/// api_core.txt and, outside the subset, api_extra.txt.</summary>
public class PublicApiTests
{
    // Stand-ins for the package Microsoft.Rest.ClientRuntime, which the official assemblies use and which is not theirs.
    private const string NotListed = "Microsoft.Rest";

    [Fact]
    public void Every_public_type_and_member_is_one_of_the_official_names()
    {
        var official = OfficialApi.All();

        var ours = OurApi.Types.Where(type => type.Namespace != NotListed).SelectMany(ApiPrint.Of).ToList();

        Assert.True(ours.Count > 800, $"Only {ours.Count} names were seen.");
        var strange = ours.Where(line => !official.Contains(line)).ToList();
        Assert.Empty(strange);
    }

    /// <remarks>A name that is offered now may not stand among the exceptions any more.</remarks>
    [Fact]
    public void Every_official_name_is_offered_or_an_exception()
    {
        var ours = OurApi.Lines();

        var missing = OfficialApi.Core().Where(line => !ours.Contains(line));

        var listed = LeftOut.Read().SelectMany(exception => exception.Lines);
        Assert.Equal(
            string.Join('\n', listed.Order(StringComparer.Ordinal)), string.Join('\n', missing.Order(StringComparer.Ordinal)));
    }

    /// <remarks>What converts to what is part of what others compile against.</remarks>
    [Fact]
    public void Base_types_and_interfaces_are_the_official_ones()
    {
        var ours = OurApi.Types.ToLookup(type => (type.Namespace, TypeNames.Print(type)));
        var offenders = new List<string>();
        foreach (var (space, name, bases) in OfficialApi.Bases())
        {
            foreach (var type in ours[(space, name)].Where(type => !type.IsSubclassOf(typeof(Delegate))))
                offenders.AddRange(bases.Except(BasesOf(type)).Select(missing => $"{space}.{name} is no {missing}"));
        }

        Assert.Equal("", string.Join('\n', offenders));
    }

    [Fact]
    public void Exceptions_are_few_and_each_has_its_reason()
    {
        var exceptions = LeftOut.Read();

        Assert.All(exceptions, exception => Assert.True(exception.Reason.Length > 20, exception.Lines[0]));
        var count = exceptions.Sum(exception => exception.Lines.Count);
        var all = OfficialApi.Core().Count;
        Assert.True(count * 100 <= all, $"{count} of {all} names are missing.");
    }

    [Fact]
    public void Stand_ins_are_those_that_the_official_signatures_need_and_no_more()
    {
        var standIns = OurApi.Types.Where(type => type.Namespace == NotListed).Select(type => type.Name);

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
        var official = OfficialApi.All();

        var strange = ApiPrint.Of(typeof(PublicApiTests)).ToList();

        Assert.NotEmpty(strange);
        Assert.All(strange, line => Assert.DoesNotContain(line, official));
    }

    private static IEnumerable<string> BasesOf(Type type)
    {
        for (var above = type.BaseType; above != null; above = above.BaseType)
            yield return TypeNames.Print(above);
        foreach (var implemented in type.GetInterfaces())
            yield return TypeNames.Print(implemented);
    }

    [Fact]
    public void What_subclasses_see_of_an_inner_type_counts_as_offered() =>
        Assert.Contains(
            "Microsoft.Bot.Builder | ActivityHandler.InvokeResponseException | InvokeResponse CreateInvokeResponse()", OurApi.Lines());
}
