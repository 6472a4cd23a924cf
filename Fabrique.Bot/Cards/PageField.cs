using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Cards;

/// <summary>A question as a field of a page. Pure.</summary>
/// <param name="Question">As this person meets it.</param>
/// <param name="Value">What stands in it: a text, names of choices joined by commas, or for a ranking one "place. name" a line.</param>
/// <param name="Problem">Why the last answer was not taken; "" where none was refused.</param>
internal sealed record PageField(Question Question, PageLook Look, string Value, string Problem)
{
    private const int MostRadios = 12;
    private const int MostSteps = 11;

    public required string Label { get; init; }

    public required string Hint { get; init; }

    /// <summary>How to answer, where the field does not show it by itself; may be "".</summary>
    public required string HowTo { get; init; }

    public ImmutableArray<PageChoice> Choices { get; init; } = [];

    public bool IsOptional { get; init; }

    /// <summary>Several controls make up the answer: they are grouped under the question.</summary>
    public bool IsGroup => Look is PageLook.Radios or PageLook.Scale or PageLook.Ticks or PageLook.Rank;

    /// <param name="typed">What the person typed and what was not taken; null where the stored answer stands.</param>
    public static PageField Of(Questionnaire questionnaire, Question question, Answer? current, AnswerValue? proposed, string? typed, string problem, string language)
    {
        var look = LookOf(question);
        var value = typed ?? Raw(current is Answer.Given given ? given.Value : proposed, language);
        return new PageField(question, look, value, problem)
        {
            Label = questionnaire.Say(question.Label, language),
            Hint = questionnaire.Say(question.Hint, language),
            HowTo = HowToOf(question, look, language),
            Choices = ChoicesOf(questionnaire, question, value, language),
            IsOptional = question.Required is null,
        };
    }

    /// <summary>It is answered with the keyboard: nothing is chosen from what is shown.</summary>
    public static bool IsWritten(Question question) =>
        LookOf(question) is PageLook.Line or PageLook.Area or PageLook.Number or PageLook.Date or PageLook.Time or PageLook.Moment;

    private static PageLook LookOf(Question question) => question.Type switch
    {
        QuestionType.SelectOne one when one.List.Choices.Length > MostRadios || CardInputs.Has(question, "minimal") => PageLook.List,
        QuestionType.SelectOne => CardInputs.Has(question, "likert") ? PageLook.Scale : PageLook.Radios,
        QuestionType.SelectMultiple => PageLook.Ticks,
        QuestionType.Rank => PageLook.Rank,
        QuestionType.Range range => Steps(range) <= MostSteps ? PageLook.Scale : PageLook.Number,
        QuestionType.Integer or QuestionType.Decimal => PageLook.Number,
        QuestionType.Date => PageLook.Date,
        QuestionType.Time => PageLook.Time,
        QuestionType.DateTime => PageLook.Moment,
        QuestionType.Image => PageLook.Image,
        QuestionType.Audio => PageLook.Audio,
        QuestionType.File => PageLook.File,
        QuestionType.Acknowledge => PageLook.Acknowledge,
        _ => CardInputs.Has(question, "multiline") ? PageLook.Area : PageLook.Line,
    };

    private static string HowToOf(Question question, PageLook look, string language)
    {
        string Say(string key, params object[] arguments) => TextSets.Dialogs.Get(key, language, arguments);
        string Step(decimal value) => Number(value, language);
        return (look, question.Type) switch
        {
            (PageLook.Number, QuestionType.Range range) => Say("Page_HowToRange", Step(range.Start), Step(range.End)),
            (PageLook.Date, _) => Say("Page_HowToDate"),
            (PageLook.Time, _) => Say("Page_HowToTime"),
            (PageLook.Moment, _) => Say("Page_HowToMoment"),
            (PageLook.Rank, _) => Say("Page_HowToRank"),
            (PageLook.Image, _) => Say("Page_HowToImage"),
            (PageLook.Audio, _) => Say("Page_HowToAudio"),
            (PageLook.File, _) => Say("Page_HowToFile"),
            _ => "",
        };
    }

    private static ImmutableArray<PageChoice> ChoicesOf(Questionnaire questionnaire, Question question, string value, string language)
    {
        if (question.Type is QuestionType.Range range)
        {
            return Steps(range) > MostSteps ? [] : [.. Enumerable.Range(0, (int)Steps(range))
                .Select(step => Number(range.Start + step * range.Step, language))
                .Select(step => new PageChoice(step, step, step == value, 0))];
        }

        if (question.Type.Choices is not { } list)
        {
            return [];
        }

        var isRank = question.Type is QuestionType.Rank;
        var places = isRank ? Places(value) : [];
        var chosen = isRank ? [] : value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. list.Choices.Select(choice => new PageChoice(
            choice.Name, questionnaire.Say(choice.Label, language), chosen.Contains(choice.Name), places.GetValueOrDefault(choice.Name)))];
    }

    private static Dictionary<string, int> Places(string value)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Split(". ", 2) is [var place, var name] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                places[name] = number;
            }
        }

        return places;
    }

    private static string Raw(AnswerValue? value, string language) => value switch
    {
        null or AnswerValue.File => "",
        AnswerValue.Number number => Number(number.Value, language),
        AnswerValue.Date date => date.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        AnswerValue.Time time => PeopleText.Time(time.Value, language),
        AnswerValue.Moment moment => $"{moment.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} {PeopleTime.Time(moment.Value, language)}",
        AnswerValue.Many many => string.Join(',', many.Names),
        AnswerValue.Ranking ranking => string.Join('\n', ranking.Names.Select((name, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {name}"))),
        _ => AnswerText.Canonical(value),
    };

    private static decimal Steps(QuestionType.Range range) => (range.End - range.Start) / range.Step + 1;

    private static string Number(decimal value, string language) => value.ToString("0.############", TextSet.Culture(language));
}

/// <param name="Place">In a ranking, from 1; 0 for none.</param>
internal sealed record PageChoice(string Name, string Label, bool IsChosen, int Place);

/// <summary>The form control that takes an answer.</summary>
internal enum PageLook
{
    Line,
    Area,
    Number,
    Date,
    Time,
    Moment,
    Radios,

    /// <summary>Radio buttons in a row, from little to much.</summary>
    Scale,

    /// <summary>A list to open.</summary>
    List,
    Ticks,
    Rank,
    Image,
    Audio,
    File,
    Acknowledge,
}
