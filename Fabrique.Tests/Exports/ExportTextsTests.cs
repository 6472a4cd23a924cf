using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Fabrique.Data.Exports;

namespace Fabrique.Tests.Exports;

public sealed partial class ExportTextsTests
{
    private static readonly ResourceManager Resources = new("Fabrique.Data.Exports.ExportTexts", typeof(IExporter).Assembly);

    [Fact]
    public void French_and_English_have_the_same_keys_and_the_same_places_to_fill()
    {
        var french = Texts(CultureInfo.InvariantCulture);
        var english = Texts(CultureInfo.GetCultureInfo("en"));

        Assert.Equal(french.Keys, english.Keys);
        Assert.All(french, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Fact]
    public void French_signs_stand_behind_a_space_that_does_not_break()
    {
        var breaking = Texts(CultureInfo.InvariantCulture).Where(text => BreakingSpace().IsMatch(text.Value)).Select(text => text.Key);

        Assert.Empty(breaking);
    }

    private static SortedDictionary<string, string> Texts(CultureInfo culture)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!)
            texts.Add((string)entry.Key, (string)entry.Value!);
        return texts;
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@" [:;!?%»]|[a-zé][;!?»]|« ")]
    private static partial Regex BreakingSpace();
}
