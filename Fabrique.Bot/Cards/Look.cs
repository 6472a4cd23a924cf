using System.Collections.Immutable;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Cards;

/// <summary>How a question looks, by its type, its choices and the channel; the one place that decides. A closed set.</summary>
internal abstract record Look
{
    /// <summary>A button shows no more than this well on a phone.</summary>
    private const int LongestButton = 24;

    private const int MostChoiceButtons = 6;
    private const int MostRangeButtons = 11;
    private const int MostExpanded = 12;

    /// <summary>Room for "je ne sais pas", "passer", "retour" and "je n’ai pas compris".</summary>
    private const int CommandButtons = 4;

    private Look()
    {
    }

    /// <summary>Nothing but text; the choices, if any, as a numbered list.</summary>
    public sealed record Words(ImmutableArray<string> Choices) : Look;

    /// <summary>One button for each choice.</summary>
    public sealed record ChoiceButtons(ImmutableArray<string> Choices) : Look;

    /// <summary>A card with a list to tick or to open.</summary>
    public sealed record ChoiceCard(ChoiceList List, bool IsMultiple, bool IsCompact) : Look;

    public sealed record DateCard : Look;

    public static Look Of(Question question, Questionnaire questionnaire, ChannelAbilities abilities, string language)
    {
        ImmutableArray<string> Labels(ChoiceList list) => [.. list.Choices.Select(choice => questionnaire.Say(choice.Label, language))];

        return question.Type switch
        {
            QuestionType.SelectOne one => OfChoices(one.List, Labels(one.List), abilities),
            QuestionType.SelectMultiple many => abilities.Cards ? Card(many.List, isMultiple: true) : new Words(Labels(many.List)),
            QuestionType.Rank rank => new Words(Labels(rank.List)),
            QuestionType.Range range => OfRange(range, abilities, language),
            QuestionType.Date when abilities.Cards => new DateCard(),
            _ => new Words([]),
        };
    }

    private static Look OfChoices(ChoiceList list, ImmutableArray<string> labels, ChannelAbilities abilities)
    {
        if (labels.Length <= MostChoiceButtons && labels.Length + CommandButtons <= abilities.Buttons && labels.All(label => label.Length <= LongestButton))
        {
            return new ChoiceButtons(labels);
        }

        return abilities.Cards ? Card(list, isMultiple: false) : new Words(labels);
    }

    private static Look OfRange(QuestionType.Range range, ChannelAbilities abilities, string language)
    {
        var count = (range.End - range.Start) / range.Step + 1;
        return count <= MostRangeButtons && count <= abilities.Buttons - 1
            ? new ChoiceButtons([.. Steps(range, language)])
            : new Words([]);
    }

    private static IEnumerable<string> Steps(QuestionType.Range range, string language)
    {
        for (var value = range.Start; value <= range.End; value += range.Step)
        {
            yield return value.ToString("0.############", TextSet.Culture(language));
        }
    }

    private static ChoiceCard Card(ChoiceList list, bool isMultiple) =>
        new(list, isMultiple, IsCompact: !isMultiple && list.Choices.Length > MostExpanded);
}
