using Fabrique.Data.Ideas;
using Fabrique.Tests.OpenLab;

namespace Fabrique.Tests.Ideas;

public class IdeaReferenceTests
{
    [Fact]
    public void A_reference_has_four_signs_that_nobody_mistakes()
    {
        var chance = new SeededChance(1);

        var references = Enumerable.Range(0, 500).Select(_ => IdeaReference.Create(chance)).ToList();

        Assert.All(references, reference => Assert.Matches("^IDEE-[2-9B-DF-HJKMNP-TV-XZ]{4}$", reference));
        Assert.True(references.Distinct().Count() > 490);
    }
}
