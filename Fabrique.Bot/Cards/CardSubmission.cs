using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>What one of our cards sent back.</summary>
/// <param name="Nonce">Names what was shown; another one than the last is a late click.</param>
/// <param name="Answer">Choice names, a date, or a command; "" when left empty.</param>
/// <param name="Change">The question whose line is to be changed, or "".</param>
internal sealed record CardSubmission(string Nonce, string Answer, string Change)
{
    public const string NonceField = "fabrique";

    /// <summary>Stands in place of a nonce where the answer is a text that can be said at any time.</summary>
    public const string SayNonce = "dit";

    public const string AnswerField = "answer";
    public const string ChangeField = "change";

    /// <summary>What the activity carries: a submission, or a card's action that waits for an answer.</summary>
    public static CardSubmission? In(Activity activity) =>
        Read(activity is { Type: ActivityTypes.Invoke, Value: JObject invoke } ? (invoke["action"] as JObject)?["data"] : activity.Value);

    /// <returns>Null when the value is no submission of ours.</returns>
    public static CardSubmission? Read(object? value) =>
        value is JObject card && card[NonceField] is JValue { Value: string nonce }
            ? new CardSubmission(nonce, Field(card, AnswerField), Field(card, ChangeField))
            : null;

    private static string Field(JObject card, string name) => card[name] is JValue { Value: string text } ? text : "";
}
