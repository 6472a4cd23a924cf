using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Tests.Questionnaires.Authoring;

public class ResourceTests
{
    private static readonly Dictionary<string, string> French = Wordings(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Wordings(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(French.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_have_the_same_placeholders() =>
        Assert.All(French.Keys, key => Assert.Equal(Placeholders(French[key]), Placeholders(English[key])));

    [Fact]
    public void Every_problem_has_a_wording_and_every_wording_a_problem()
    {
        var factories = typeof(Problems).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Where(name => name != "BadExpression");
        var faults = Enum.GetNames<FaultCode>().Select(name => "Expression" + name);
        var shared = new[] { "DidYouMean", "Where_File", "Where_Sheet", "Where_Row", "Where_Cell" };

        Assert.Equal(factories.Concat(faults).Concat(shared).Order(StringComparer.Ordinal), French.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void French_typography_holds() =>
        Assert.All(French.Values, text => Assert.DoesNotMatch(" [:;?!»%]|« |[a-z]'[a-z]|\"", text));

    private static Dictionary<string, string> Wordings(CultureInfo culture) =>
        new ResourceManager(typeof(Problems).FullName!, typeof(Problems).Assembly).GetResourceSet(culture, true, false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string Placeholders(string text) =>
        string.Join(' ', Regex.Matches(text, @"(?<!\{)\{\d\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
}
