namespace Fabrique.Data.Questionnaires.Publishing;

/// <summary>Which series of a form hold answers. Pure.</summary>
public static class AnsweredSeries
{
    /// <summary>The series with their answers, the newest first; those without answers are left out.</summary>
    /// <param name="versions">Of one form.</param>
    public static IReadOnlyList<(int Series, int Answers)> Of(IEnumerable<VersionOverview> versions) =>
    [
        .. versions.GroupBy(version => version.Version.Series)
            .Select(series => (series.Key, series.Sum(version => version.Answers)))
            .Where(series => series.Item2 > 0)
            .OrderByDescending(series => series.Key),
    ];

    /// <summary>What an export of one series does not hold; where none is told, it is of the newest that was answered.</summary>
    public static (int Answers, IReadOnlyList<int> Series) LeftOut(IEnumerable<VersionOverview> versions, int? told)
    {
        var all = Of(versions);
        var others = all.Where(series => series.Series != (told ?? all[0].Series)).ToList();
        return (others.Sum(series => series.Answers), [.. others.Select(series => series.Series)]);
    }
}
