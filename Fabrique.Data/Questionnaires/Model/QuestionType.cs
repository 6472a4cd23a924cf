namespace Fabrique.Data.Questionnaires.Model;

/// <summary>What kind of row of the survey sheet this is; a closed set.</summary>
public abstract record QuestionType
{
    private QuestionType()
    {
    }

    /// <summary>The choices of a select question; null for every other type.</summary>
    public ChoiceList? Choices => this switch
    {
        SelectOne one => one.List,
        SelectMultiple multiple => multiple.List,
        _ => null,
    };

    public sealed record Text : QuestionType;

    public sealed record Integer : QuestionType;

    public sealed record Decimal : QuestionType;

    /// <summary>A number from <paramref name="Start"/> to <paramref name="End"/>, both included, by <paramref name="Step"/>.</summary>
    public sealed record Range(decimal Start, decimal End, decimal Step) : QuestionType;

    public sealed record Date : QuestionType;

    public sealed record SelectOne(ChoiceList List) : QuestionType;

    public sealed record SelectMultiple(ChoiceList List) : QuestionType;

    /// <summary>A text that is said and not answered.</summary>
    public sealed record Note : QuestionType;

    /// <summary>A value worked out from other answers; nobody is asked.</summary>
    public sealed record Calculate : QuestionType;
}
