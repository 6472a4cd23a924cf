using System.Reflection;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Contract;

/// <summary>Every claim of the questionnaires' contract, in our own short words, beside the test that holds it (claims.txt).</summary>
/// <remarks>A claim is <c>words: Class.Test</c>; behind <c>@</c> stands the fixture or transcript that shows it.</remarks>
public class ContractTests
{
    private const int Least = 200;

    private static readonly string[] Sections =
    [
        "Files", "Sheets", "Markdown tables", "Types", "Refused types", "Own columns", "Logic", "Grammar", "Functions", "Semantics", "Engine", "Laws",
        "check", "try", "Versions", "Scales", "What ships", "Asking well", "How a question looks", "Hostile input", "Field forms",
    ];

    private static readonly HashSet<string> Tests =
    [
        .. typeof(ContractTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()
            .Where(method => method.GetCustomAttributes<FactAttribute>(inherit: true).Any()).Select(method => $"{type.Name}.{method.Name}")),
        .. typeof(Laws.Law).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(law => $"Law.{law.Name}"),
    ];

    [Fact]
    public void Every_claim_names_a_test_that_there_is() =>
        Assert.Equal("", string.Join('\n', Claims().Select(claim => claim.Test).Where(test => !Tests.Contains(test))));

    [Fact]
    public void Every_claim_shows_where_it_can_be_read() =>
        Assert.Equal("", string.Join('\n', Claims().Select(claim => claim.Shown).Where(shown => shown.Length > 0 && !File.Exists(Path.Combine(AppContext.BaseDirectory, shown)))));

    [Fact]
    public void Every_part_of_the_contract_has_claims()
    {
        var sections = Lines().Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

        Assert.Equal(Sections, sections);
        Assert.InRange(Claims().Count, Least, 10 * Least);
        Assert.Equal("", string.Join('\n', Claims().GroupBy(claim => claim.Words).Where(same => same.Count() > 1).Select(same => same.Key)));
    }

    private static List<(string Words, string Test, string Shown)> Claims() =>
    [
        .. from line in Lines()
           where line.Length > 0 && !line.StartsWith('#')
           let at = line.LastIndexOf(": ", StringComparison.Ordinal)
           let test = line[(at + 2)..].Split(" @ ")
           select (line[..at], test[0], test.Length > 1 ? test[1] : ""),
    ];

    private static string[] Lines() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Questionnaires", "Contract", "claims.txt"));
}
