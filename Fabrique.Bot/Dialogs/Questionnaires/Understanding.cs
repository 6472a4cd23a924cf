using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Whether the bot says what it understood: where that is not to be seen in what the person wrote.</summary>
internal static class Understanding
{
    public static bool IsWorthSaying(AnswerValue value, string raw, bool isCard) => value switch
    {
        // What a card sends is not shown as a message of the person's.
        _ when isCard => true,
        AnswerValue.Number or AnswerValue.Date or AnswerValue.Time or AnswerValue.Moment => IsReadOtherwise(value, raw),
        AnswerValue.Many or AnswerValue.Ranking => true,
        _ => false,
    };

    /// <summary>A number or a date that was written in words.</summary>
    public static bool IsReadOtherwise(AnswerValue value, string raw) =>
        value is AnswerValue.Number or AnswerValue.Date or AnswerValue.Time or AnswerValue.Moment && !IsPlain(raw);

    // Digits with what stands between them are read as they are written.
    private static bool IsPlain(string raw) => raw.All(c => char.IsAsciiDigit(c) || c is ' ' or ',' or '.' or '/' or '-' or ':' or '\u00A0' or '\u202F');
}
