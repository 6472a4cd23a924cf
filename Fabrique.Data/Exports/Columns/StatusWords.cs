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
        IdeaStatus.ToComplete => "to-complete"u8,
        IdeaStatus.InReview => "in-review"u8,
        IdeaStatus.Shortlisted => "shortlisted"u8,
        IdeaStatus.Heard => "heard"u8,
        IdeaStatus.Laureate => "laureate"u8,
        IdeaStatus.NotSelected => "not-selected"u8,
        IdeaStatus.Redirected => "redirected"u8,
        IdeaStatus.Investigation => "investigation"u8,
        IdeaStatus.Construction => "construction"u8,
        IdeaStatus.Acceleration => "acceleration"u8,
        IdeaStatus.Sustained => "sustained"u8,
        IdeaStatus.Transferred => "transferred"u8,
        IdeaStatus.Operated => "operated"u8,
        IdeaStatus.Abandoned => "abandoned"u8,
        _ => throw new UnreachableException(),
    };
}
