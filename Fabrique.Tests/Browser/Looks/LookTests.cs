using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>Every page, in every state, for every eye: what axe finds in each theme, and what fits a narrow screen.</summary>
[Collection(Chromium.Collection)]
public sealed class LookTests(Chromium chromium)
{
    private static readonly int[] Widths = [320, 360, 1280];

    public static TheoryData<string> Names => new(Walks.All.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public Task In_French_axe_finds_nothing_in_any_theme_and_every_width_is_enough(string walk) => WalkAsync(walk, "fr", Theme.All);

    /// <summary>Colours do not depend on the language; the length of words does.</summary>
    [SkippableTheory]
    [MemberData(nameof(Names))]
    public Task In_English_axe_finds_nothing_and_every_width_is_enough(string walk) => WalkAsync(walk, "en", [Theme.All[0]]);

    [Fact]
    public void Every_page_of_the_host_is_looked_at()
    {
        var pages = chromium.Host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}").Distinct();

        Assert.Equal(pages.Order(StringComparer.Ordinal), Walks.All.Values.SelectMany(looks => looks).Select(look => look.Route).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Looks at all that is on the way, and tells at its end what was found.</summary>
    private async Task WalkAsync(string walk, string language, IReadOnlyList<Theme> themes)
    {
        await using var person = await chromium.OpenAsync(language);
        var visit = new Visit(await person.NewPageAsync(), chromium.Host, language);
        var found = new List<string>();
        foreach (var look in Walks.All[walk])
        {
            try
            {
                await look.ReachAsync(visit);
                found.AddRange(await LookAsync(visit, look, themes));
            }
            catch (Exception fault)
            {
                Assert.Fail($"{look} ({visit.Page.Url}): {fault.Message}\n{string.Join("\n\n", found)}");
            }
        }

        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    private static async Task<List<string>> LookAsync(Visit visit, Look look, IReadOnlyList<Theme> themes)
    {
        var found = new List<string>();
        foreach (var theme in themes)
        {
            await theme.PutOnAsync(visit.Page);
            found.AddRange((await Axe.FindAsync(visit.Page)).Select(fault => $"{look}, {theme.Name}: {fault}"));
        }

        await Theme.All[0].PutOnAsync(visit.Page);
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            found.AddRange((await Fits.FindAsync(visit.Page, width)).Select(fault => $"{look}, {width} px: {fault}"));
        }

        return found;
    }
}
