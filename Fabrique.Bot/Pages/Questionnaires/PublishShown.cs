using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>What publishing a draft would do, in the page's words.</summary>
/// <param name="Changes">Since the version that was published last.</param>
/// <param name="Breaks">What breaks with an earlier version of the series, where that is another one; else empty.</param>
internal sealed record PublishShown(PublishPlan Plan, IReadOnlyList<FormChange> Changes, IReadOnlyList<FormChange> Breaks)
{
    public bool CanPublish => Plan is PublishPlan.First or PublishPlan.Next;

    public bool NeedsNewSeries => Plan is PublishPlan.Next { NeedsNewSeries: true };

    public bool IsBreaking => Plan is PublishPlan.Next { Kind: ChangeKind.Breaking };

    /// <summary>Open sessions and calls that could ask the new version.</summary>
    public int MayMove => Plan is PublishPlan.Next { Kind: not ChangeKind.Breaking, Open: var open } ? open : 0;

    /// <summary>The key of what the changes do to the answers that are there; "" where nothing can be compared.</summary>
    public string EffectKey => Plan switch
    {
        PublishPlan.Next { SinceLatest.Changes.IsEmpty: true, Kind: not ChangeKind.Breaking } => "Forms_EffectNone",
        PublishPlan.Next { Kind: ChangeKind.Cosmetic } => "Forms_EffectCosmetic",
        PublishPlan.Next { Kind: ChangeKind.Comparable } => "Forms_EffectComparable",
        PublishPlan.Next { NeedsNewSeries: false } => "Forms_EffectBreakingFree",
        PublishPlan.Next => "Forms_EffectBreaking",
        _ => "",
    };

    /// <summary>The key of a kind's name.</summary>
    public static string KindKey(ChangeKind kind) => kind switch
    {
        ChangeKind.Cosmetic => "Forms_KindCosmetic",
        ChangeKind.Comparable => "Forms_KindComparable",
        _ => "Forms_KindBreaking",
    };
}
