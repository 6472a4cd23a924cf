namespace Fabrique.Data.Questionnaires.Publishing;

/// <summary>What became of a questionnaire that was to be published; a closed set.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    /// <param name="BeganSeries">Answers from now on are not put together with those before.</param>
    /// <param name="Moved">Open sessions and calls that ask this version from now on.</param>
    /// <param name="StayOpen">Open sessions and calls that go on asking an earlier version.</param>
    public sealed record Published(PublishedQuestionnaire Version, bool BeganSeries, int Moved, int StayOpen) : PublishResult;

    /// <summary>Nothing was changed, but that an archived form is offered again.</summary>
    public sealed record Already(PublishedQuestionnaire Version, bool IsLatest) : PublishResult;

    /// <summary>Nothing was changed: there are answers that could not be compared any more, and no new series was asked for.</summary>
    public sealed record NeedsNewSeries(PublishPlan.Next Plan) : PublishResult;
}
