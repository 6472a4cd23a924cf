using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Cards;

/// <summary>A questionnaire on paper: its questions in order, what may be answered, and on which condition each is asked. Pure.</summary>
internal sealed class FormReading(Questionnaire questionnaire, string language)
{
    private readonly HashSet<Group> _entered = new(ReferenceEqualityComparer.Instance);
    private int _number;

    /// <summary>The parts in the order in which they are read.</summary>
    public static ImmutableArray<FormPart> Of(Questionnaire questionnaire, string language) =>
        [.. new FormReading(questionnaire, language).Parts()];

    private IEnumerable<FormPart> Parts() =>
        questionnaire.Questions.SelectMany(question => Entered(question.Group).Append(Read(question)));

    private IEnumerable<FormPart> Entered(Group? group)
    {
        if (group is null || !_entered.Add(group)) return [];
        return Entered(group.Parent).Append(new FormPart.Section(Say(group.Label), Rules(("Show_Relevant", group.Relevant?.Source))));
    }

    private FormPart Read(Question question) => new FormPart.Item(
        question.IsAsked ? ++_number : 0,
        question.IsAsked || question.Type is QuestionType.Note ? Say(question.Label) : question.Name,
        question.Name,
        Kind(question),
        Say(question.Hint),
        [.. (question.Type.Choices?.Choices ?? []).Select(choice => $"{Say(choice.Label)}{(choice.Exclusive ? Text("Show_Exclusive") : "")}")],
        Rules(
            ("Show_Relevant", question.Relevant?.Source),
            ("Show_Constraint", question.Constraint?.Source),
            ("Show_Calculation", question.Calculation?.Source)));

    /// <summary>A type in the words of people: "nombre entier", "échelle de 0 à 10".</summary>
    public static string Kind(QuestionType type, string language) => type is QuestionType.Range range
        ? TextSets.Commands.Get("Show_Range", language, range.Start, range.End)
        : TextSets.Commands.Get($"Show_{type.GetType().Name}", language);

    private string Kind(Question question)
    {
        string[] marks =
        [
            Kind(question.Type, language),
            .. question.Required is null ? [] : new[] { Text("Show_Required") },
            .. question.OffersDontKnow ? new[] { Text("Show_DontKnow") } : [],
            .. question.Personal ? new[] { Text("Show_Personal") } : [],
        ];
        return string.Join(", ", marks);
    }

    private ImmutableArray<string> Rules(params (string Key, string? Expression)[] rules) =>
        [.. rules.Where(rule => !string.IsNullOrEmpty(rule.Expression)).Select(rule => Text(rule.Key, rule.Expression!))];

    private string Text(string key, params object[] arguments) => TextSets.Commands.Get(key, language, arguments);

    private string Say(LocalizedText text) => questionnaire.Say(text, language);
}

/// <summary>What a reader of a questionnaire meets; a closed set.</summary>
internal abstract record FormPart
{
    private FormPart()
    {
    }

    /// <summary>A group begins.</summary>
    /// <param name="Rules">On which condition, in words and expressions.</param>
    public sealed record Section(string Title, ImmutableArray<string> Rules) : FormPart;

    /// <param name="Number">0 for what is not asked.</param>
    /// <param name="Text">What is said; the name of what nobody sees.</param>
    /// <param name="Kind">The type in words, and what goes with it.</param>
    public sealed record Item(
        int Number, string Text, string Name, string Kind, string Hint, ImmutableArray<string> Choices, ImmutableArray<string> Rules) : FormPart
    {
        /// <summary>"3. Quelle note ?"</summary>
        public string Heading => Number == 0 ? Text : string.Create(CultureInfo.InvariantCulture, $"{Number}. {Text}");
    }
}
