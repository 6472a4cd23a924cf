namespace Fabrique.Data.Ideas;

/// <summary>Where an idea stands. Stored as its number.</summary>
public enum IdeaStatus
{
    Draft = 0,
    Filed = 1,
    Withdrawn = 2,

    /// <summary>A coach asked for more.</summary>
    ToComplete = 3,

    InReview = 4,
    Shortlisted = 5,
    Heard = 6,
    Laureate = 7,
    NotSelected = 8,

    /// <summary>Another service takes it on.</summary>
    Redirected = 9,

    Investigation = 10,
    Construction = 11,
    Acceleration = 12,
    Sustained = 13,
    Transferred = 14,
    Operated = 15,

    /// <summary>Ended after it was a laureate, with what was learned.</summary>
    Abandoned = 16,
}
