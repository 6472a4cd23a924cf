namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>What a person can ask of one idea, by its reference.</summary>
internal enum IdeaVerb
{
    /// <summary>Where it stands.</summary>
    Show,

    Continue,
    Edit,
    Rename,
    Delete,
    Withdraw,
    Restore,
    Receipt,

    /// <summary>Work on somebody else's.</summary>
    Join,

    /// <summary>Let somebody work on it too.</summary>
    Invite,

    /// <summary>Take an invitation.</summary>
    Accept,

    /// <summary>Write to the coaches about it.</summary>
    Comment,
}
