namespace Fabrique.Data.Questionnaires.Model;

/// <summary>What stands against a question once it was asked; a closed set.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    public sealed record Given(AnswerValue Value) : Answer;

    /// <summary>The person chose not to answer.</summary>
    public sealed record Skipped : Answer;

    /// <summary>"Je ne sais pas": not the same as skipped.</summary>
    public sealed record DontKnow : Answer;
}
