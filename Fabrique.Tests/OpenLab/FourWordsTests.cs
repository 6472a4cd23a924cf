using Fabrique.Data.OpenLab;
using FsCheck;
using FsCheck.Fluent;

namespace Fabrique.Tests.OpenLab;

public class FourWordsTests
{
    [Theory]
    [InlineData("Lampe Tigre, route-miel")]
    [InlineData("lampe-tigre-route-miel")]
    [InlineData("  LAMPE  tigre\troute\nmiel ")]
    [InlineData("lampé tïgre roûte MIEL")]
    [InlineData("lampe\u00a0tigre\u202froute — miel.")]
    [InlineData("lam\u00adpe tig\u200bre rou\u200fte miel")]
    [InlineData("mon code est lampe tigre route miel")]
    [InlineData("c’est « lampe tigre route miel », merci beaucoup")]
    [InlineData("lampe tirge rouute mieel")]
    [InlineData("\ud83d\ude00 lampe tigre route miel \ud83d")]
    public void What_people_type_is_read(string typed)
    {
        Assert.Equal("lampe-tigre-route-miel", FourWords.Normalize(typed));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("lampe tigre route", "lampe-tigre-route")]
    [InlineData("Lampe tigre xylophone miel", "lampe-tigre-xylophone-miel")]
    [InlineData("<b>\0</b>", "b-b")]
    public void What_is_no_code_finds_nothing_and_harms_nothing(string typed, string normalised)
    {
        Assert.Equal(normalised, FourWords.Normalize(typed));
    }

    [Fact]
    public void The_last_four_words_of_a_long_text_count()
    {
        var typed = string.Concat(Enumerable.Repeat("poule ", 20_000)) + "lampe tigre route miel";

        Assert.Equal("lampe-tigre-route-miel", FourWords.Normalize(typed));
    }

    [Fact]
    public void Exact_words_win_over_corrected_ones()
    {
        Assert.Equal("lampe-tigre-route-miel", FourWords.Normalize("lampe tigre route miel plagge"));
    }

    [Fact]
    public void Words_that_were_made_are_read_back_however_they_are_typed()
    {
        Prop.ForAll(Samples.Codes, words =>
            FourWords.Normalize(words) == words
            && FourWords.Normalize(words.ToUpperInvariant().Replace('-', ' ')) == words
            && FourWords.Normalize("J’ai reçu ce code : " + words.Replace("-", ", ", StringComparison.Ordinal)) == words)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_at_all_gives_letters_digits_and_hyphens()
    {
        Prop.ForAll<string?>(typed =>
            FourWords.Normalize(typed ?? "").All(sign => sign is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            .QuickCheckThrowOnFailure();
    }

    private static class Samples
    {
        public static Arbitrary<string> Codes { get; } =
            (from seed in Gen.Choose(0, int.MaxValue) select FourWords.Create(new SeededChance(seed))).ToArbitrary();
    }
}
