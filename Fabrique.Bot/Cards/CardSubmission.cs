using System.Collections.Immutable;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>What one of our cards sent back.</summary>
/// <param name="Nonce">Names what was shown; another one than the last is a late click.</param>
/// <param name="Answer">Choice names, a date, or a command; "" when left empty.</param>
/// <param name="Change">The question whose line is to be changed, or "".</param>
internal sealed record CardSubmission(string Nonce, string Answer, string Change)
{
    public static readonly ImmutableSortedDictionary<string, string> NoFields = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public const string NonceField = "fabrique";

    /// <summary>Stands in place of a nonce where the answer is a text that can be said at any time.</summary>
    public const string SayNonce = "dit";

    public const string AnswerField = "answer";
    public const string ChangeField = "change";

    /// <summary>The question that a page shows: whoever went back in the browser answers that one again.</summary>
    public const string QuestionField = "question";

    /// <summary>The button of a page that says a word instead of answering, such as "passer".</summary>
    public const string WordField = "word";

    /// <summary>What the activity carries: a submission, or a card's action that waits for an answer.</summary>
    public static CardSubmission? In(Activity activity) =>
        Read(activity is { Type: ActivityTypes.Invoke, Value: JObject invoke } ? (invoke["action"] as JObject)?["data"] : activity.Value);

    /// <summary>The time of day beside a day in <see cref="AnswerField"/>.</summary>
    public const string TimeField = "time";

    /// <summary>Stands before a question's name where one card asks several.</summary>
    public const string FieldPrefix = "q.";

    /// <summary>By question name, what a card that asks several sent; empty for every other card.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = NoFields;

    /// <summary>The question that the page showed, or "" where it was no page.</summary>
    public string Question { get; init; } = "";

    /// <summary>The word that was said with a page's button, or "".</summary>
    public string Word { get; init; } = "";

    /// <returns>Null when the value is no submission of ours.</returns>
    public static CardSubmission? Read(object? value) =>
        value is JObject card && card[NonceField] is JValue { Value: string nonce }
            ? new CardSubmission(nonce, $"{Field(card, AnswerField)} {Field(card, TimeField)}".Trim(), Field(card, ChangeField))
            {
                Fields = FieldsOf(card),
                Question = Field(card, QuestionField),
                Word = Field(card, WordField),
            }
            : null;

    private static string Field(JObject card, string name) => card[name] is JValue { Value: string text } ? text : "";

    private static ImmutableSortedDictionary<string, string> FieldsOf(JObject card) => NoFields.SetItems(card.Properties()
        .Where(property => property.Name.StartsWith(FieldPrefix, StringComparison.Ordinal))
        .Select(property => KeyValuePair.Create(property.Name[FieldPrefix.Length..], Field(card, property.Name))));
}
