using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;

namespace Fabrique.Tests.Ideas;

public class IdeaLifeCycleTests
{
    private static readonly DateTimeOffset Opens = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Call Call = new(
        new CallId("call"), "Appel", "Call", new QuestionnaireHash("hash"), Opens, Opens.AddDays(60), TimeSpan.FromDays(7));

    [Theory]
    [InlineData(IdeaStatus.Draft, IdeaStep.File, IdeaStatus.Filed)]
    [InlineData(IdeaStatus.Draft, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Filed, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Filed, IdeaStep.File, null)]
    [InlineData(IdeaStatus.Withdrawn, IdeaStep.File, null)]
    [InlineData(IdeaStatus.Withdrawn, IdeaStep.Withdraw, null)]
    public void The_table_of_steps(IdeaStatus from, IdeaStep step, IdeaStatus? to)
    {
        IdeaMove expected = to is { } status ? new IdeaMove.Allowed(status) : new IdeaMove.Refused(IdeaRefusal.WrongStatus);

        Assert.Equal(expected, IdeaLifeCycle.Judge(Draft() with { Status = from }, step, IdeaActor.Author, Call, Opens.AddDays(1)));
    }

    [Theory]
    [InlineData(IdeaStep.File)]
    [InlineData(IdeaStep.Withdraw)]
    public void Only_the_author_may(IdeaStep step)
    {
        var move = IdeaLifeCycle.Judge(Draft(), step, IdeaActor.Coach, Call, Opens.AddDays(1));

        Assert.Equal(new IdeaMove.Refused(IdeaRefusal.NotTheirs), move);
    }

    [Theory]
    [InlineData(59, 59, true)]
    [InlineData(59, 60, true)]
    [InlineData(59, 66, true)]
    [InlineData(59, 67, false)]
    [InlineData(60, 61, false)]
    public void A_draft_begun_in_time_is_filed_until_the_grace_period_ends(int begunOnDay, int filedOnDay, bool allowed)
    {
        IdeaMove expected = allowed ? new IdeaMove.Allowed(IdeaStatus.Filed) : new IdeaMove.Refused(IdeaRefusal.CallOver);

        var draft = Draft() with { StartedAt = Opens.AddDays(begunOnDay) };

        Assert.Equal(expected, IdeaLifeCycle.Judge(draft, IdeaStep.File, IdeaActor.Author, Call, Opens.AddDays(filedOnDay)));
    }

    [Fact]
    public void Withdrawing_does_not_wait_for_an_open_call()
    {
        var move = IdeaLifeCycle.Judge(Draft(), IdeaStep.Withdraw, IdeaActor.Author, Call, Opens.AddDays(400));

        Assert.Equal(new IdeaMove.Allowed(IdeaStatus.Withdrawn), move);
    }

    private static Idea Draft() => new(
        new IdeaId("idea"), Call.Id, new ResponseId("response"), "msteams/alix", "IDEE-7K3F", IdeaStatus.Draft, Opens.AddHours(1), null);
}
