using System.Diagnostics;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Sends each domain change to its writer.</summary>
internal static class DomainWriter
{
    /// <returns>False when somebody was faster: the turn has to run again.</returns>
    public static bool Write(StoreConnection connection, DomainWrite write, TurnWrites turn)
    {
        switch (write)
        {
            case DomainWrite.PutResponse put:
                return ResponseWriter.Put(connection, put, turn.Conversation);
            case DomainWrite.PutAnswers put:
                AnswerWriter.Put(connection, put);
                return true;
            case DomainWrite.DropAnswers drop:
                AnswerWriter.Drop(connection, drop.Response);
                return true;
            case DomainWrite.DropAnswer drop:
                AnswerWriter.Drop(connection, drop);
                return true;
            case DomainWrite.EraseResponse erase:
                ErasureWriter.EraseForPerson(connection, erase.Response, turn.At);
                return true;
            case DomainWrite.ForgetMessages forget:
                ErasureWriter.ForgetMessagesForPerson(connection, forget.Response, turn.At);
                return true;
            case DomainWrite.NoteConversation note:
                ResponseWriter.NoteConversation(connection, note.Response, turn.Conversation);
                return true;
            case DomainWrite.DropCopy drop:
                if (drop.FilesTo is { } kept) AttachmentWriter.Move(connection, drop.Response, kept);
                ErasureWriter.DropCopy(connection, drop.Response);
                return true;
            case DomainWrite.PutAttachment put:
                AttachmentWriter.Put(connection, put.File, turn.At);
                return true;
            case DomainWrite.PutIdea put:
                return IdeaWriter.Put(connection, put);
            case DomainWrite.AddIdeaVersion add:
                IdeaWriter.AddVersion(connection, add, turn.At);
                return true;
            case DomainWrite.AddIdeaEvent add:
                IdeaWriter.AddEvent(connection, add.Event);
                return true;
            case DomainWrite.IndexIdea put:
                IdeaWriter.PutIndex(connection, put);
                return true;
            case DomainWrite.JoinIdea join:
                IdeaWriter.Join(connection, join, turn.At);
                return true;
            case DomainWrite.AddIdeaComment add:
                IdeaCompany.AddComment(connection, add.Comment);
                return true;
            case DomainWrite.InviteAuthor invite:
                IdeaCompany.Invite(connection, invite, turn.At);
                return true;
            case DomainWrite.AddAuthor add:
                return IdeaCompany.AddAuthor(connection, add, turn.At);
            case DomainWrite.PutPerson put:
                PersonWriter.Put(connection, put.Person);
                return true;
            case DomainWrite.Post post:
                OutboxWriter.Post(connection, post, turn.At);
                return true;
            case DomainWrite.NoteConfusion note:
                ConfusionWriter.Note(connection, note);
                return true;
            case DomainWrite.AddRemark add:
                RemarkWriter.Add(connection, add.Remark);
                return true;
            case DomainWrite.PutResumeWords put:
                return ResumeWordsWriter.Put(connection, put, turn.At);
            default:
                throw new UnreachableException();
        }
    }
}
