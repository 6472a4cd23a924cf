namespace Fabrique.Data.Questionnaires.Model;

/// <summary>What kind of row of the survey sheet this is; a closed set.</summary>
public abstract record QuestionType
{
    private QuestionType()
    {
    }

    /// <summary>The choices of a select or rank question; null for every other type.</summary>
    public ChoiceList? Choices => this switch
    {
        SelectOne one => one.List,
        SelectMultiple multiple => multiple.List,
        Rank rank => rank.List,
        _ => null,
    };

    /// <summary>True for types that a person answers by saying or sending something.</summary>
    public bool IsAnswered => this is not (Note or Calculate or Hidden or Metadata);

    /// <summary>The same type with other choices; the type itself where it has none.</summary>
    public QuestionType With(ChoiceList list) => this switch
    {
        SelectOne one => one with { List = list },
        SelectMultiple multiple => multiple with { List = list },
        Rank rank => rank with { List = list },
        _ => this,
    };

    public sealed record Text : QuestionType;

    public sealed record Integer : QuestionType;

    public sealed record Decimal : QuestionType;

    /// <summary>A number from <paramref name="Start"/> to <paramref name="End"/>, both included, by <paramref name="Step"/>.</summary>
    public sealed record Range(decimal Start, decimal End, decimal Step) : QuestionType;

    public sealed record Date : QuestionType;

    /// <summary>A time of the day, by the clock on the wall.</summary>
    public sealed record Time : QuestionType;

    /// <summary>A day and a time in the person's time zone.</summary>
    public sealed record DateTime : QuestionType;

    /// <param name="OrOther">The list ends in "other" (<see cref="Choice.IsAdded"/>), and the question after it asks which.</param>
    public sealed record SelectOne(ChoiceList List, bool OrOther = false) : QuestionType;

    /// <param name="OrOther">As for <see cref="SelectOne"/>.</param>
    public sealed record SelectMultiple(ChoiceList List, bool OrOther = false) : QuestionType;

    /// <summary>All choices of the list, put in an order.</summary>
    public sealed record Rank(ChoiceList List) : QuestionType;

    /// <summary>A text that is said and not answered.</summary>
    public sealed record Note : QuestionType;

    /// <summary>A text that the person says they have read; its only answer is <see cref="Acknowledgement"/>.</summary>
    public sealed record Acknowledge : QuestionType
    {
        /// <summary>What XLSForm stores for it.</summary>
        public const string Acknowledgement = "OK";
    }

    public sealed record Image : QuestionType;

    public sealed record Audio : QuestionType;

    /// <summary>A file of any kind.</summary>
    public sealed record File : QuestionType;

    /// <summary>A value worked out from other answers; nobody is asked.</summary>
    public sealed record Calculate : QuestionType;

    /// <summary>A value that the author sets (default, calculation); nobody is asked.</summary>
    public sealed record Hidden : QuestionType;

    /// <summary>A fact about the run itself.</summary>
    public sealed record Metadata(MetadataKind Kind) : QuestionType;
}

public enum MetadataKind
{
    /// <summary>When the run began.</summary>
    Start,

    /// <summary>When it was submitted; until then, now.</summary>
    End,

    /// <summary>The day on which the run began.</summary>
    Today,
}
