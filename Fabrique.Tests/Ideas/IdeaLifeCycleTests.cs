using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;

namespace Fabrique.Tests.Ideas;

public class IdeaLifeCycleTests
{
    private static readonly DateTimeOffset Opens = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Call Call = new(
        new CallId("call"), "Appel", "Call", new QuestionnaireHash("hash"), Opens, Opens.AddDays(60), TimeSpan.FromDays(7));

    private static readonly Call Announced = Call with { AnnouncedAt = Opens.AddDays(100) };

    [Theory]
    [InlineData(IdeaStatus.Draft, IdeaStep.File, IdeaStatus.Filed)]
    [InlineData(IdeaStatus.Draft, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Filed, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Filed, IdeaStep.File, null)]
    [InlineData(IdeaStatus.Withdrawn, IdeaStep.File, null)]
    [InlineData(IdeaStatus.Withdrawn, IdeaStep.Withdraw, null)]
    [InlineData(IdeaStatus.Filed, IdeaStep.Revise, IdeaStatus.Filed)]
    [InlineData(IdeaStatus.ToComplete, IdeaStep.Revise, IdeaStatus.Filed)]
    [InlineData(IdeaStatus.InReview, IdeaStep.Revise, null)]
    [InlineData(IdeaStatus.Draft, IdeaStep.Revise, null)]
    [InlineData(IdeaStatus.ToComplete, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.InReview, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Shortlisted, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Heard, IdeaStep.Withdraw, IdeaStatus.Withdrawn)]
    [InlineData(IdeaStatus.Laureate, IdeaStep.Withdraw, null)]
    [InlineData(IdeaStatus.NotSelected, IdeaStep.Withdraw, null)]
    [InlineData(IdeaStatus.Draft, IdeaStep.Restore, null)]
    public void The_table_of_steps(IdeaStatus from, IdeaStep step, IdeaStatus? to)
    {
        IdeaMove expected = to is { } status ? new IdeaMove.Allowed(status) : new IdeaMove.Refused(IdeaRefusal.WrongStatus);

        Assert.Equal(expected, IdeaLifeCycle.Judge(Draft() with { Status = from }, step, IdeaActor.Author, Call, Opens.AddDays(1)));
    }

    /// <summary>Everything that a coach may do, from everywhere; all else is refused.</summary>
    [Fact]
    public void The_table_of_a_coachs_steps()
    {
        IdeaStatus[] underReview = [IdeaStatus.InReview, IdeaStatus.Shortlisted, IdeaStatus.Heard];
        IdeaStatus[] product = [IdeaStatus.Laureate, IdeaStatus.Investigation, IdeaStatus.Construction, IdeaStatus.Acceleration, IdeaStatus.Sustained];
        var expected = new Dictionary<IdeaStep, (IdeaStatus[] From, IdeaStatus To)>
        {
            [IdeaStep.AskToComplete] = ([IdeaStatus.Filed, IdeaStatus.InReview], IdeaStatus.ToComplete),
            [IdeaStep.TakeUp] = ([IdeaStatus.Filed], IdeaStatus.InReview),
            [IdeaStep.Shortlist] = ([IdeaStatus.InReview], IdeaStatus.Shortlisted),
            [IdeaStep.Hear] = ([IdeaStatus.Shortlisted], IdeaStatus.Heard),
            [IdeaStep.Select] = ([IdeaStatus.Heard], IdeaStatus.Laureate),
            [IdeaStep.Decline] = (underReview, IdeaStatus.NotSelected),
            [IdeaStep.Redirect] = (underReview, IdeaStatus.Redirected),
            [IdeaStep.Investigate] = ([IdeaStatus.Laureate], IdeaStatus.Investigation),
            [IdeaStep.Construct] = ([IdeaStatus.Investigation], IdeaStatus.Construction),
            [IdeaStep.Accelerate] = ([IdeaStatus.Construction], IdeaStatus.Acceleration),
            [IdeaStep.Sustain] = ([IdeaStatus.Acceleration], IdeaStatus.Sustained),
            [IdeaStep.Transfer] = ([IdeaStatus.Sustained], IdeaStatus.Transferred),
            [IdeaStep.Operate] = ([IdeaStatus.Sustained], IdeaStatus.Operated),
            [IdeaStep.Abandon] = (product, IdeaStatus.Abandoned),
        };

        foreach (var step in Enum.GetValues<IdeaStep>())
        {
            foreach (var from in Enum.GetValues<IdeaStatus>())
            {
                IdeaMove wanted = !expected.TryGetValue(step, out var row) ? new IdeaMove.Refused(IdeaRefusal.NotTheirs)
                    : row.From.Contains(from) ? new IdeaMove.Allowed(row.To, TellsAuthor: true)
                    : new IdeaMove.Refused(IdeaRefusal.WrongStatus);
                var idea = Draft() with { Status = from, FiledAt = Opens.AddDays(1) };

                Assert.Equal((step, from, wanted), (step, from, IdeaLifeCycle.Judge(idea, step, IdeaActor.Coach, Announced, Opens.AddDays(400))));
            }
        }
    }

    [Theory]
    [InlineData(IdeaStatus.Heard, IdeaStep.Select, true)]
    [InlineData(IdeaStatus.InReview, IdeaStep.Decline, true)]
    [InlineData(IdeaStatus.Laureate, IdeaStep.Investigate, false)]
    [InlineData(IdeaStatus.Laureate, IdeaStep.Abandon, false)]
    public void Before_the_announcement_ideas_are_decided_and_nothing_follows(IdeaStatus from, IdeaStep step, bool allowed)
    {
        var move = IdeaLifeCycle.Judge(Draft() with { Status = from, FiledAt = Opens }, step, IdeaActor.Coach, Call, Opens.AddDays(70));

        Assert.Equal(allowed, move is IdeaMove.Allowed);
        if (!allowed) Assert.Equal(new IdeaMove.Refused(IdeaRefusal.NotAnnounced), move);
    }

    [Fact]
    public void A_call_is_prepared_open_closed_and_announced()
    {
        Assert.Equal(
            [CallState.Prepared, CallState.Open, CallState.Open, CallState.Closed, CallState.Closed],
            new[] { -1, 0, 59, 60, 400 }.Select(day => Call.State(Opens.AddDays(day))));
        Assert.Equal(CallState.Announced, Announced.State(Opens.AddDays(101)));
    }

    [Theory]
    [InlineData(IdeaStatus.Filed)]
    [InlineData(IdeaStatus.InReview)]
    public void A_withdrawal_is_taken_back_to_where_it_was_until_the_call_closes(IdeaStatus from)
    {
        var idea = Draft() with { Status = IdeaStatus.Withdrawn, FiledAt = Opens, Withdrawal = new Withdrawal(from, Opens.AddDays(2), "") };

        Assert.Equal(new IdeaMove.Allowed(from), IdeaLifeCycle.Judge(idea, IdeaStep.Restore, IdeaActor.Author, Call, Opens.AddDays(59)));
        Assert.Equal(new IdeaMove.Refused(IdeaRefusal.CallOver), IdeaLifeCycle.Judge(idea, IdeaStep.Restore, IdeaActor.Author, Call, Opens.AddDays(60)));
    }

    [Fact]
    public void A_deleted_draft_left_nothing_to_restore()
    {
        var idea = Draft() with { Status = IdeaStatus.Withdrawn };

        Assert.Equal(new IdeaMove.Refused(IdeaRefusal.WrongStatus), IdeaLifeCycle.Judge(idea, IdeaStep.Restore, IdeaActor.Author, Call, Opens.AddDays(1)));
    }

    [Theory]
    [InlineData(IdeaStatus.Filed, false)]
    [InlineData(IdeaStatus.ToComplete, true)]
    public void After_the_call_only_what_a_coach_asked_for_is_changed(IdeaStatus status, bool allowed)
    {
        var move = IdeaLifeCycle.Judge(Draft() with { Status = status, FiledAt = Opens }, IdeaStep.Revise, IdeaActor.Author, Call, Opens.AddDays(61));

        Assert.Equal(allowed, move is IdeaMove.Allowed);
    }

    [Theory]
    [InlineData(IdeaStep.File)]
    [InlineData(IdeaStep.Withdraw)]
    [InlineData(IdeaStep.Restore)]
    [InlineData(IdeaStep.Revise)]
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
