namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn of a dialog ended.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What a dialog that ended gives back.</summary>
    public object Result { get; set; }

    /// <summary>True when a dialog ended its parent too, which then has nothing more to do.</summary>
    public bool ParentEnded { get; set; }
}

/// <summary>The state of a stack after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There was nothing to continue.</summary>
    Empty = 0,

    /// <summary>A dialog waits for the next activity.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended.</summary>
    Complete = 2,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled = 3,

    /// <summary>The dialog ended, and its parent waits all the same.</summary>
    CompleteAndWait = 4,
}

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    BeginCalled = 0,
    ContinueCalled = 1,
    EndCalled = 2,
    ReplaceCalled = 3,
    CancelCalled = 4,
    NextCalled = 5,
}
