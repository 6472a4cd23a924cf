using System.Diagnostics;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A value, or why there is none.</summary>
internal readonly record struct ReadResult(AnswerValue? Value, Reading.Rejected? Refusal)
{
    public static implicit operator ReadResult(AnswerValue value) => new(value, null);

    public static implicit operator ReadResult(Reading.Rejected refusal) => new(null, refusal);
}

/// <summary>What a person typed → a value, by type of question.</summary>
internal static class Reader
{
    /// <remarks>Linear in the length of <paramref name="raw"/>; nothing longer than <see cref="TextNormalizer.MaxLength"/> is read.</remarks>
    public static ReadResult Read(Questionnaire questionnaire, Question question, string raw, RunContext context)
    {
        var text = TextNormalizer.Normalize(raw).Trim();
        if (text.Length == 0)
            return Refusals.Of(RejectionCode.Empty);
        if (text.Length > TextNormalizer.MaxLength)
            return TooLong(text.Length, context);
        return question.Type switch
        {
            QuestionType.Text => TextReader.Read(text),
            QuestionType.Integer => NumberReader.ReadInteger(text, context.Language),
            QuestionType.Decimal => NumberReader.ReadDecimal(text, context.Language),
            QuestionType.Range range => RangeReader.Read(text, range, context.Language),
            QuestionType.Date => DateReader.Read(text, context),
            QuestionType.SelectOne one => SelectOneReader.Read(text, questionnaire.Plan.Choices(one.List), questionnaire, context.Language),
            QuestionType.SelectMultiple multiple => SelectMultipleReader.Read(text, questionnaire.Plan.Choices(multiple.List), questionnaire, context.Language),
            QuestionType.Time => TimeReader.Read(text, context.Language),
            QuestionType.DateTime => MomentReader.Read(text, context),
            QuestionType.Rank rank => RankReader.Read(text, questionnaire.Plan.Choices(rank.List), questionnaire, context.Language),
            QuestionType.Acknowledge => AcknowledgeReader.Read(text),
            QuestionType.Image or QuestionType.Audio or QuestionType.File => FileReader.Read(text),
            QuestionType.Note or QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata => throw new ArgumentException($"{question.Name} is not asked.", nameof(question)),
            _ => throw new UnreachableException(),
        };
    }

    private static Reading.Rejected TooLong(int length, RunContext context) => Refusals.Of(
        RejectionCode.TooLong,
        ("length", PeopleText.Number(length, context.Language)),
        ("max", PeopleText.Number(TextNormalizer.MaxLength, context.Language)));
}
