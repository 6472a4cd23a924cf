using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Responses;

/// <summary>Who answered what, where a helper is there. Pure.</summary>
public static class Helping
{
    /// <summary>The response with another run, in which whoever speaks now has answered what changed.</summary>
    public static Response Move(Response response, RunState run)
    {
        if (!response.Assisted)
        {
            return response with { Run = run };
        }

        var changed = run.Answers.Where(pair => !response.Run.Answers.TryGetValue(pair.Key, out var before) || !before.Equals(pair.Value));
        var byHelper = response.HelperAnswers.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var (question, _) in changed)
        {
            _ = response.HelperSpeaks ? byHelper.Add(question) : byHelper.Remove(question);
        }

        byHelper.IntersectWith(run.Answers.Keys);
        return response with { Run = run, HelperAnswers = string.Join(' ', byHelper.Order(StringComparer.Ordinal)) };
    }
}
