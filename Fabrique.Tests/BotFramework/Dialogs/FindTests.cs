using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class FindTests
{
    private static readonly string[] Colours = ["red", "dark green", "blue"];

    [Theory]
    [InlineData("a b", "0-0 a|2-2 b")]
    [InlineData("l'Été, là", "0-0 l|2-4 été|7-8 là")]
    [InlineData("ok👍!", "0-1 ok|2-3 👍")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void A_text_is_cut_at_spaces_and_punctuation(string? text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Start}-{token.End} {token.Normalized}")));

    [Theory]
    [InlineData("dark a b green", null, false, "0.5")]
    [InlineData("dark a b c green", null, false, "")]
    [InlineData("dark a b c green", 3, false, "0.4")]
    [InlineData("dark", null, true, "0.5")]
    [InlineData("dark", null, false, "")]
    [InlineData("green dark", null, false, "")]
    public void Words_of_a_value_stand_in_order_and_near_each_other(string text, int? distance, bool partial, string scores)
    {
        var how = new FindChoicesOptions { MaxTokenDistance = distance, AllowPartialMatches = partial };

        var found = Find.FindChoices(text, Colours, how);

        Assert.Equal(scores, string.Join(' ', found.Select(match => FormattableString.Invariant($"{match.Resolution.Score:0.##}"))));
    }

    [Fact]
    public void Several_choices_come_in_the_order_of_the_text_each_once()
    {
        var found = Find.FindChoices("blue, red and blue", Colours);

        Assert.Equal(["blue 0-3", "red 6-8"], found.Select(match => $"{match.Resolution.Value} {match.Start}-{match.End}"));
    }

    [Fact]
    public void The_last_one_is_found_behind_a_last_that_is_none()
    {
        var values = new List<SortedValue> { new() { Value = "last one", Index = 3 } };

        var match = Assert.Single(Find.FindValues("the last time I chose the last one", values, new FindValuesOptions { AllowPartialMatches = true }));

        Assert.Equal((26, 33, "last one"), (match.Start, match.End, match.Text));
    }

    [Fact]
    public void Names_that_are_not_wanted_are_not_looked_for()
    {
        List<Choice> choices = [new("a") { Action = new Microsoft.Bot.Schema.CardAction(title: "bouton"), Synonyms = ["premier choix"] }];

        Assert.Empty(Find.FindChoices("a", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Empty(Find.FindChoices("bouton", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Single(Find.FindChoices("bouton", choices));
        Assert.Equal("premier choix", Find.FindChoices("premier choix", choices)[0].Resolution.Synonym);
    }

    [Fact]
    public void Numbers_and_ordinals_may_be_left_alone()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("second", Colours, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Equal(["red", "blue"], ChoiceRecognizers.RecognizeChoices("1 and 3", Colours).Select(found => found.Resolution.Value));
        Assert.Equal("dark green", ChoiceRecognizers.RecognizeChoices("le second", Colours, new FindChoicesOptions { Locale = "fr-fr" })[0].Resolution.Value);
    }
}
