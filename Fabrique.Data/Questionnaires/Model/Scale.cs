namespace Fabrique.Data.Questionnaires.Model;

/// <summary>A published way to score answers, or the coach's own from 0 to n; a closed set.</summary>
public abstract record Scale
{
    private Scale()
    {
    }

    /// <summary>System Usability Scale: ten items from 1 to 5, a score from 0 to 100.</summary>
    public sealed record Sus : Scale;

    /// <summary>Two items from 1 to 7, a score from 0 to 100.</summary>
    public sealed record UmuxLite : Scale;

    /// <summary>Net Promoter Score: one item from 0 to 10, a score from -100 to 100 over all answers.</summary>
    public sealed record Nps : Scale;

    /// <summary>Customer satisfaction: one item from 1 to 5.</summary>
    public sealed record Csat : Scale;

    /// <summary>Customer effort: one item from 1 to 7.</summary>
    public sealed record Ces : Scale;

    /// <summary>Any number of items from 0 to <paramref name="Most"/>; a person's score is their mean.</summary>
    public sealed record Custom(int Most) : Scale;
}

/// <summary>What one question is to a scale.</summary>
/// <param name="Number">Its place among the scale's items, from 1.</param>
public sealed record ScaleItem(Scale Scale, int Number);
