using System.Diagnostics;
using Fabrique.Data.Ideas;
using Fabrique.Data.Responses;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Statuses as programs read them.</summary>
internal static class StatusWords
{
    public static ReadOnlySpan<byte> For(ResponseStatus status) => status switch
    {
        ResponseStatus.InProgress => "in-progress"u8,
        ResponseStatus.Submitted => "submitted"u8,
        ResponseStatus.Withdrawn => "withdrawn"u8,
        _ => throw new UnreachableException(),
    };

    public static ReadOnlySpan<byte> For(IdeaStatus status) => status switch
    {
        IdeaStatus.Draft => "draft"u8,
        IdeaStatus.Filed => "filed"u8,
        IdeaStatus.Withdrawn => "withdrawn"u8,
        _ => throw new UnreachableException(),
    };
}
