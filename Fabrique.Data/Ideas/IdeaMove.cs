namespace Fabrique.Data.Ideas;

/// <summary>What somebody wants to do with an idea.</summary>
public enum IdeaStep
{
    File,
    Withdraw,

    /// <summary>Takes a withdrawal back.</summary>
    Restore,

    /// <summary>Files a new version of what was filed.</summary>
    Revise,

    AskToComplete,
    TakeUp,
    Shortlist,
    Hear,
    Select,
    Decline,
    Redirect,
    Investigate,
    Construct,
    Accelerate,
    Sustain,
    Transfer,
    Operate,
    Abandon,
}

/// <summary>Who wants it.</summary>
public enum IdeaActor
{
    /// <summary>Who began the idea, or went on with it by its four words.</summary>
    Author,

    Coach,
}

/// <summary>Whether a step may be taken; a closed set.</summary>
public abstract record IdeaMove
{
    private IdeaMove()
    {
    }

    /// <param name="To">Where the idea stands afterwards.</param>
    /// <param name="TellsAuthor">The author is told, once: at once, or of a decision when the call is announced.</param>
    public sealed record Allowed(IdeaStatus To, bool TellsAuthor = false) : IdeaMove;

    public sealed record Refused(IdeaRefusal Why) : IdeaMove;
}

/// <summary>Why a step may not be taken.</summary>
public enum IdeaRefusal
{
    /// <summary>The step is not this actor's to take.</summary>
    NotTheirs,

    /// <summary>Not from where the idea stands: it was filed or withdrawn already.</summary>
    WrongStatus,

    /// <summary>The call is over, its grace period too, or the draft was begun after it closed.</summary>
    CallOver,

    /// <summary>The call's decisions were not announced yet.</summary>
    NotAnnounced,
}
