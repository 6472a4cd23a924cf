using System.Diagnostics;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Sends each domain change to its writer.</summary>
internal static class DomainWriter
{
    /// <returns>False when somebody was faster: the turn has to run again.</returns>
    public static bool Write(StoreConnection connection, DomainWrite write, DateTimeOffset at)
    {
        switch (write)
        {
            case DomainWrite.PutResponse put:
                return ResponseWriter.Put(connection, put.Response);
            case DomainWrite.PutAnswers put:
                AnswerWriter.Put(connection, put);
                return true;
            case DomainWrite.DropAnswers drop:
                AnswerWriter.Drop(connection, drop.Response);
                return true;
            case DomainWrite.EraseResponse erase:
                ResponseWriter.Erase(connection, erase.Response);
                return true;
            case DomainWrite.PutIdea put:
                return IdeaWriter.Put(connection, put);
            case DomainWrite.AddIdeaVersion add:
                IdeaWriter.AddVersion(connection, add, at);
                return true;
            case DomainWrite.AddIdeaEvent add:
                IdeaWriter.AddEvent(connection, add.Event);
                return true;
            case DomainWrite.IndexIdea put:
                IdeaWriter.PutIndex(connection, put);
                return true;
            case DomainWrite.JoinIdea join:
                IdeaWriter.Join(connection, join, at);
                return true;
            case DomainWrite.PutPerson put:
                PersonWriter.Put(connection, put.Person);
                return true;
            case DomainWrite.Post post:
                OutboxWriter.Post(connection, post, at);
                return true;
            case DomainWrite.PutResumeWords put:
                return ResumeWordsWriter.Put(connection, put, at);
            default:
                throw new UnreachableException();
        }
    }
}
