using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class RemarkWriter
{
    private const string Insert = "INSERT INTO remark (id, session_id, response_id, text, at) VALUES (?1, ?2, ?3, ?4, ?5)";

    public static void Add(StoreConnection connection, Remark remark) => connection[Insert].Execute(
        remark.Id, remark.Session.Value, remark.Response?.Value, remark.Text, Stored.From(remark.At));
}
