namespace Fabrique.Data.Privacy;

/// <summary>What is to be erased; a closed set.</summary>
public abstract record ErasureTarget
{
    private ErasureTarget()
    {
    }

    /// <summary>At whose wish.</summary>
    public ErasureCause Cause { get; init; } = ErasureCause.Operator;

    public sealed record OfResponse(ResponseId Response) : ErasureTarget;

    /// <summary>All responses of an open-lab session.</summary>
    public sealed record OfSession(SessionId Session) : ErasureTarget;

    /// <summary>All ideas of one author, and the responses that tell them.</summary>
    /// <param name="Author">"{channel}/{user id}".</param>
    public sealed record OfAuthor(string Author) : ErasureTarget;

    /// <summary>All responses that were given in a conversation.</summary>
    /// <param name="Conversation">"{channel id}/{conversation id}".</param>
    public sealed record OfConversation(string Conversation) : ErasureTarget;
}

/// <summary>What was taken away; counts and a date, nothing else.</summary>
/// <param name="Messages">Copies of what was typed and said, in the conversations of those responses.</param>
public sealed record ErasureReceipt(ErasureCause Cause, DateTimeOffset At, long Responses, long Answers, long Ideas, long Messages)
{
    public bool IsEmpty => (Responses, Answers, Ideas, Messages) is (0, 0, 0, 0);

    public static ErasureReceipt operator +(ErasureReceipt one, ErasureReceipt other) => one with
    {
        Responses = one.Responses + other.Responses,
        Answers = one.Answers + other.Answers,
        Ideas = one.Ideas + other.Ideas,
        Messages = one.Messages + other.Messages,
    };
}

/// <summary>Stored as its number.</summary>
public enum ErasureCause
{
    /// <summary>A person erased what they had said, in the conversation.</summary>
    Person = 0,

    /// <summary>An operator did, on somebody's request.</summary>
    Operator = 1,

    /// <summary>Answers reached their age: they stay without what could name anybody.</summary>
    Anonymised = 2,

    /// <summary>Means of reaching participants reached their age.</summary>
    Contacts = 3,

    /// <summary>Drafts that nobody went on with.</summary>
    Drafts = 4,

    /// <summary>Ideas of calls that are long over: title and problem stay.</summary>
    Ideas = 5,

    /// <summary>Copies of conversations.</summary>
    Messages = 6,
}
