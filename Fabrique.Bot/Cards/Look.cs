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
    private const int MostLikertButtons = 7;
    private const int MostRangeButtons = 11;

    /// <summary>Room for "je ne sais pas", "passer", "retour" and "je n’ai pas compris".</summary>
    private const int CommandButtons = 4;

    private Look()
    {
    }

    /// <summary>Nothing but text; the choices, if any, as a numbered list.</summary>
    public sealed record Words(ImmutableArray<string> Choices) : Look
    {
        /// <summary>Names the text that says how to answer, or "".</summary>
        public string HowTo { get; init; } = "";
    }

    /// <summary>One button for each choice.</summary>
    public sealed record ChoiceButtons(ImmutableArray<string> Choices) : Look;

    /// <summary>A card with a list to tick or to open.</summary>
    public sealed record ChoiceCard(ChoiceList List, bool IsMultiple, bool IsCompact) : Look;

    public sealed record DateCard : Look;

    public sealed record TimeCard : Look;

    /// <summary>A day and a time.</summary>
    public sealed record MomentCard : Look;

    public static Look Of(Question question, Questionnaire questionnaire, ChannelAbilities abilities, string language)
    {
        ImmutableArray<string> Labels(ChoiceList list) => [.. list.Choices.Select(choice => questionnaire.Say(choice.Label, language))];

        return question.Type switch
        {
            QuestionType.SelectOne one => OfChoices(question, one.List, Labels(one.List), abilities),
            QuestionType.SelectMultiple many => abilities.Cards ? new ChoiceCard(many.List, IsMultiple: true, IsCompact: false) : new Words(Labels(many.List)),
            QuestionType.Rank rank => new Words(Labels(rank.List)) { HowTo = "Question_HowToRank" },
            QuestionType.Range range => OfRange(range, abilities, language),
            QuestionType.Date when abilities.Cards => new DateCard(),
            QuestionType.Time when abilities.Cards => new TimeCard(),
            QuestionType.DateTime when abilities.Cards => new MomentCard(),
            QuestionType.Acknowledge when abilities.Buttons > 0 => new ChoiceButtons([TextSets.Dialogs.Get("Button_Acknowledge", language)]),
            QuestionType.Acknowledge => new Words([]) { HowTo = "Question_HowToAcknowledge" },
            QuestionType.Image => new Words([]) { HowTo = "Question_HowToImage" },
            QuestionType.Audio => new Words([]) { HowTo = "Question_HowToAudio" },
            QuestionType.File => new Words([]) { HowTo = "Question_HowToFile" },
            _ => new Words([]),
        };
    }

    private static Look OfChoices(Question question, ChoiceList list, ImmutableArray<string> labels, ChannelAbilities abilities)
    {
        var most = CardInputs.Has(question, "likert") ? MostLikertButtons : MostChoiceButtons;
        var asButtons = labels.Length <= most && labels.Length + CommandButtons <= abilities.Buttons && labels.All(label => label.Length <= LongestButton);
        if (asButtons && !(abilities.Cards && CardInputs.Has(question, "minimal")))
        {
            return new ChoiceButtons(labels);
        }

        return abilities.Cards ? new ChoiceCard(list, IsMultiple: false, CardInputs.IsCompact(question, list)) : new Words(labels);
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
}
