using System.Diagnostics;
using System.Text;
using Fabrique.Tests.BotFramework.Dialogs;

namespace Fabrique.Tests.BotFramework.Recognition;

/// <summary>Reading takes time in proportion to the text, whatever the text is.</summary>
public class LongTextTests
{
    private const int Long = 20_000;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    // What each kind of reader stumbles on: numbers that never end, phrases that almost fit, signs, other scripts.
    private static readonly string[] Pieces =
    [
        "1", "1 234 ", "1,2.3", "1/", "-", "1e", "0 ", "twenty ", "quatre-vingt-", "cent ", "mille ", "million ", "deux et ", "et demi ", "a ", "half past ",
        "un ", "one and a ", "point five ", "virgule ", "moins ", "minus ", "second to ", "avant ", "vingt et ", "the ", "le ", "la prochaine ", "next ",
        "from 9 to ", "du 3 au ", "de 9h à ", "monday ", "lundi, ", "mai ", "3/4/", "2024-", "10:", "9h", "il y a ", "dans ", "every ", "tous les ", "before ",
        "avant le ", "3 heures et ", "non pas ", "not ", "d'", "'", "pas ", "n'est ", "oui-", "red ", "dark ", "dark dark ", "green ", "é", "e\u0301", "\u0301", "👍", "\uD83D",
        "不", "はい", "\u00A0", "\n", "((((", "....", "x", "à", "aujourd'", "l'", "o'clock ", "p.m.", "5 p.", "jusqu'au ", "entre le 3 et le ", "zero ",
    ];

    public static TheoryData<string, string> Readers => new()
    {
        { "NUM", "en-us" }, { "NUM", "fr-fr" }, { "CONFIRM", "en-us" }, { "CONFIRM", "fr-fr" }, { "CONFIRM", "zh-cn" },
        { "CHOICE", "en-us" }, { "CHOICE", "fr-fr" }, { "DATE", "en-us" }, { "DATE", "fr-fr" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Four_times_the_text_takes_about_four_times_as_long(string kind, string culture)
    {
        var slow = new List<string>();
        await TimeAsync(kind, culture, Repeated("a1 ", 1000));

        foreach (var piece in Pieces)
        {
            // Quadratic growth would be sixteen; a busy machine is given another chance, and short times say nothing.
            if (!await GrowsGentlyAsync(kind, culture, piece) && !await GrowsGentlyAsync(kind, culture, piece) && !await GrowsGentlyAsync(kind, culture, piece))
                slow.Add(piece);
        }

        Assert.Equal("", string.Join(" | ", slow));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_mixture_breaks_a_reader(string kind, string culture)
    {
        var chance = new Random(20240515);
        for (var run = 0; run < 60; run++)
        {
            var text = Mixed(chance, run % 6 == 0 ? Long : chance.Next(1, 60));

            var given = await Phrase.GivesAsync(new Probe(kind, culture, "double", text, ""));

            Assert.NotEqual("", given);
        }
    }

    private static async Task<bool> GrowsGentlyAsync(string kind, string culture, string piece)
    {
        var many = await TimeAsync(kind, culture, Repeated(piece, Long));
        if (many < Short)
            return true;
        var few = await TimeAsync(kind, culture, Repeated(piece, Long / 4));
        return many < few * 10;
    }

    private static async Task<TimeSpan> TimeAsync(string kind, string culture, string text)
    {
        var begun = Stopwatch.GetTimestamp();
        await new Probe(kind, culture, "double", text, "").RunAsync(strict: false);
        return Stopwatch.GetElapsedTime(begun);
    }

    private static string Repeated(string piece, int length) =>
        new StringBuilder().Insert(0, piece, (length / piece.Length) + 1).ToString()[..length];

    private static string Mixed(Random chance, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(Pieces[chance.Next(Pieces.Length)]);
        return text.ToString();
    }
}
