using System.Collections.Immutable;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;

namespace Fabrique.Data.Storage;

/// <summary>All that one turn wants kept; written whole or not at all.</summary>
/// <param name="Conversation">"{channel id}/{conversation id}".</param>
/// <param name="ActivityKey">What names the incoming activity within the conversation: delivered twice, it is done once.</param>
/// <param name="Outcome">What the channel answers; given again for a second delivery.</param>
public sealed record TurnWrites(
    string Conversation,
    string ActivityKey,
    string Outcome,
    DateTimeOffset At,
    ImmutableArray<StateWrite> State,
    ImmutableArray<DomainWrite> Domain,
    ImmutableArray<OutboxWrite> Outbox)
{
    /// <summary>See <see cref="ITurnStore.Basis"/>; null where nothing was read before.</summary>
    public long? Basis { get; init; }

    /// <summary>What the turn went by and leaves as it is: where it is another by now, that is a conflict too.</summary>
    public ImmutableArray<StoredRead> Read { get; init; } = [];

    /// <summary>Whether the turn takes away for good what somebody said: the store then lets go of the bytes as well.</summary>
    public bool Erases => Domain.Any(change => change is DomainWrite.EraseResponse or DomainWrite.ForgetMessages);
}

/// <summary>Something that a turn read; a closed set.</summary>
public abstract record StoredRead
{
    private StoredRead()
    {
    }

    public sealed record OfState(string Key, long ETag) : StoredRead;

    public sealed record OfResponse(ResponseId Id, long Version) : StoredRead;
}

/// <summary>One bot state document.</summary>
/// <param name="Json">Null deletes it.</param>
/// <param name="ExpectedETag">The tag that was read; null when nothing was there. Another one in the store is a conflict.</param>
public sealed record StateWrite(string Key, string? Json, long? ExpectedETag);

/// <summary>One activity for the conversation, in order; the store numbers it.</summary>
/// <param name="Json">The activity as its channel sends it.</param>
/// <param name="Delivery">Where it goes.</param>
public sealed record OutboxWrite(string ActivityId, string Json, OutboxDelivery Delivery);

/// <summary>Stored as its number.</summary>
public enum OutboxDelivery
{
    /// <summary>Kept as the conversation's history: streams and polls read it (Direct Line).</summary>
    History = 0,

    /// <summary>Already given to the caller in the HTTP answer (expectReplies); kept for a second delivery.</summary>
    Answered = 1,

    /// <summary>To be posted to the channel's connector.</summary>
    Connector = 2,
}

/// <summary>A change of the domain that a turn asks for; a closed set.</summary>
public abstract record DomainWrite
{
    private DomainWrite()
    {
    }

    /// <summary>Inserts the response (<c>Version</c> 0) or updates its row where the stored version is still <c>Response.Version</c>;
    /// the stored version becomes one more. Answers are not touched.</summary>
    /// <param name="IsStep">The stored row differs from this one only in where the run stands, in language and time: its keys stay as they are.</param>
    public sealed record PutResponse(Response Response, bool IsStep = false) : DomainWrite;

    /// <summary>Inserts or replaces answers, by question name.</summary>
    public sealed record PutAnswers(ResponseId Response, ImmutableArray<AnswerRow> Answers) : DomainWrite;

    /// <summary>Removes all answers of a response, with their files.</summary>
    public sealed record DropAnswers(ResponseId Response) : DomainWrite;

    /// <summary>Removes the answer to one question, with its file.</summary>
    /// <param name="Ordinal">The question's position in its questionnaire.</param>
    public sealed record DropAnswer(ResponseId Response, string Question, int Ordinal) : DomainWrite;

    /// <summary>Removes a response, its answers and its resume words, as if it had never begun.</summary>
    public sealed record EraseResponse(ResponseId Response) : DomainWrite;

    /// <summary>Removes what was typed and said before in the conversations of a response that stays, with a receipt;
    /// an older backup loses the response.</summary>
    public sealed record ForgetMessages(ResponseId Response) : DomainWrite;

    /// <summary>Notes that the response is told of in this conversation: an erasure finds its copies there too.</summary>
    public sealed record NoteConversation(ResponseId Response) : DomainWrite;

    /// <summary>Removes a working copy that tells nothing which is not kept elsewhere: no erasure, so that messages stay.</summary>
    /// <param name="FilesTo">The response that gets its files, each in place of the question's earlier one; null when they go too.</param>
    public sealed record DropCopy(ResponseId Response, ResponseId? FilesTo = null) : DomainWrite;

    /// <summary>Keeps a file that was sent as an answer, in place of the question's earlier one.</summary>
    public sealed record PutAttachment(Attachment File) : DomainWrite;

    /// <summary>Inserts or replaces an idea's row.</summary>
    /// <param name="Was">Where it stood when it was read; another one in the store is a conflict. Null for a new idea.</param>
    public sealed record PutIdea(Idea Idea, IdeaStatus? Was = null) : DomainWrite;

    /// <summary>Keeps what was filed as the idea's next version.</summary>
    public sealed record AddIdeaVersion(
        IdeaId Idea, QuestionnaireHash Questionnaire, ImmutableSortedDictionary<string, string> Answers) : DomainWrite;

    public sealed record AddIdeaEvent(IdeaEvent Event) : DomainWrite;

    /// <summary>Lets others find the idea by its words; nothing to find when both are "".</summary>
    public sealed record IndexIdea(IdeaId Idea, string Title, string Problem) : DomainWrite;

    /// <summary>Notes that a person wants to work on the idea; a second time changes nothing.</summary>
    public sealed record JoinIdea(IdeaId Idea, string Person) : DomainWrite;

    /// <summary>Adds a message to the idea's thread.</summary>
    public sealed record AddIdeaComment(IdeaComment Comment) : DomainWrite;

    /// <summary>Notes that somebody is asked to be an author too; a second time changes nothing.</summary>
    /// <param name="Who">A person's id, or <see cref="Invitation.ByMail"/>.</param>
    public sealed record InviteAuthor(IdeaId Idea, string Who) : DomainWrite;

    /// <summary>Makes somebody an author too, in place of the invitation.</summary>
    public sealed record AddAuthor(IdeaId Idea, string Invited, string Person) : DomainWrite;

    /// <summary>Inserts or replaces how to reach a person.</summary>
    public sealed record PutPerson(Person Person) : DomainWrite;

    /// <summary>Puts an activity into another conversation than the turn's, to be posted to its connector.
    /// Where that conversation cannot be reached, the activity is a dead letter at once.</summary>
    public sealed record Post(string Conversation, string ActivityId, string Json) : DomainWrite;

    /// <summary>Counts that the person did not understand a question.</summary>
    public sealed record NoteConfusion(ResponseId Response, string Question) : DomainWrite;

    /// <summary>Keeps what a helper observed, apart from the answers.</summary>
    public sealed record AddRemark(Remark Remark) : DomainWrite;

    /// <summary>Lets four words resume a response until <paramref name="Expires"/>; the response's earlier words stop working.</summary>
    public sealed record PutResumeWords(ResponseId Response, string Words, DateTimeOffset Expires) : DomainWrite;
}

/// <summary>An answer as it is stored.</summary>
/// <param name="Ordinal">The question's position in its questionnaire.</param>
/// <param name="Text">Canonical text of an answered one, else null.</param>
/// <param name="Number">The value of a number, for sorting and figures, else null.</param>
/// <param name="IsPersonal">The text is kept apart, where it is deleted first.</param>
/// <param name="IsFile">The question asks for a file, which goes when none is answered.</param>
public sealed record AnswerRow(
    string Question, int Ordinal, AnswerRowStatus Status, string? Text, double? Number, DateTimeOffset At, bool IsPersonal = false, bool IsFile = false);

/// <summary>Stored as its number; the last two only stand in submitted responses.</summary>
public enum AnswerRowStatus
{
    Answered = 0,
    Skipped = 1,
    DontKnow = 2,
    NotRelevant = 3,
    NotReached = 4,
}
