using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>What one of our cards sent back.</summary>
/// <param name="Nonce">Names what was shown; another one than the last is a late click.</param>
/// <param name="Answer">Choice names, a date, or a command; "" when left empty.</param>
/// <param name="Change">The question whose line is to be changed, or "".</param>
internal sealed record CardSubmission(string Nonce, string Answer, string Change)
{
    public const string NonceField = "fabrique";
    public const string AnswerField = "answer";
    public const string ChangeField = "change";

    /// <returns>Null when the value is no submission of ours.</returns>
    public static CardSubmission? Read(object? value) =>
        value is JObject card && card[NonceField] is JValue { Value: string nonce }
            ? new CardSubmission(nonce, Field(card, AnswerField), Field(card, ChangeField))
            : null;

    private static string Field(JObject card, string name) => card[name] is JValue { Value: string text } ? text : "";
}
