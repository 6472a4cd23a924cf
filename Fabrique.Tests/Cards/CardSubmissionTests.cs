using Fabrique.Bot.Cards;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.Cards;

public sealed class CardSubmissionTests
{
    [Theory]
    [InlineData("""{"fabrique":"n","answer":"oui"}""", "n", "oui", "")]
    [InlineData("""{"fabrique":"n","change":"but"}""", "n", "", "but")]
    [InlineData("""{"fabrique":"n"}""", "n", "", "")]
    [InlineData("""{"fabrique":"n","answer":""}""", "n", "", "")]
    [InlineData("""{"fabrique":"n","answer":["oui","non"]}""", "n", "", "")]
    [InlineData("""{"fabrique":"n","answer":7,"change":{"a":[1]}}""", "n", "", "")]
    [InlineData("""{"fabrique":"n","answer":null,"change":true}""", "n", "", "")]
    [InlineData("""{"fabrique":"","other":{"fabrique":"m"}}""", "", "", "")]
    public void A_card_of_ours_is_read_and_what_is_not_text_is_left_out(string json, string nonce, string answer, string change)
    {
        Assert.Equal(new CardSubmission(nonce, answer, change), CardSubmission.Read(JObject.Parse(json)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"answer":"oui"}""")]
    [InlineData("""{"fabrique":7,"answer":"oui"}""")]
    [InlineData("""{"fabrique":null}""")]
    [InlineData("""{"fabrique":["n"]}""")]
    [InlineData("""{"fabrique":{"fabrique":"n"}}""")]
    [InlineData("""{"Fabrique":"n"}""")]
    [InlineData("""{"other":{"fabrique":"n"}}""")]
    [InlineData("""[{"fabrique":"n"}]""")]
    [InlineData("\"fabrique\"")]
    [InlineData("7")]
    public void Another_card_is_none_of_ours(string json)
    {
        Assert.Null(CardSubmission.Read(JToken.Parse(json)));
    }

    [Fact]
    public void Nothing_and_foreign_objects_are_none_of_ours()
    {
        Assert.Null(CardSubmission.Read(null));
        Assert.Null(CardSubmission.Read("""{"fabrique":"n"}"""));
        Assert.Null(CardSubmission.Read(new { fabrique = "n" }));
    }

    [Fact]
    public void A_huge_answer_is_read_whole_for_the_engine_to_refuse()
    {
        var huge = new string('x', 100_000);

        Assert.Equal(huge, CardSubmission.Read(new JObject { ["fabrique"] = "n", ["answer"] = huge })!.Answer);
    }
}
