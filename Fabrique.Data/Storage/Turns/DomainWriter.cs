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
                return IdeaWriter.Put(connection, put.Idea);
            case DomainWrite.PutResumeWords put:
                return ResumeWordsWriter.Put(connection, put, at);
            default:
                throw new UnreachableException();
        }
    }
}
