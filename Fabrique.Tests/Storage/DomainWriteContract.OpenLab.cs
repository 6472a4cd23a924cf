using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Reports;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using static Fabrique.Tests.Storage.Writes;

namespace Fabrique.Tests.Storage;

/// <summary>What open labs add to the changes.</summary>
public abstract partial class DomainWriteContract
{
    [SkippableFact]
    public async Task The_text_of_a_personal_answer_is_kept_apart_comes_back_and_goes_with_the_answer()
    {
        var personal = Answer("avis", 0, "06 12 34 56 78") with { IsPersonal = true };
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash)), Answers("r", personal, Answer("ou", 2, "maison")));
        var read = (await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers["avis"];
        var apart = (await Get<IStoreCheck>().CheckAsync(default)).Tables["contact"];

        await KeepAsync(Answers("r", personal with { Status = AnswerRowStatus.Skipped, Text = null }));

        Assert.Equal(new Answer.Given(new AnswerValue.Text("06 12 34 56 78")), read);
        Assert.Equal(1, apart);
        Assert.Equal(new Answer.Skipped(), (await Responses.FindAsync(new ResponseId("r"), default))!.Run.Answers["avis"]);
        Assert.Equal(0, (await Get<IStoreCheck>().CheckAsync(default)).Tables["contact"]);
    }

    [SkippableFact]
    public async Task What_was_not_understood_is_counted_by_question_and_by_person()
    {
        var session = await SessionAsync();
        await KeepAsync(
            new DomainWrite.PutResponse(Response("a", Form.Hash) with { Session = session.Id, Assisted = true }),
            new DomainWrite.PutResponse(Response("b", Form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted }),
            Confused("a", "avis"), Confused("a", "avis"), Confused("b", "avis"), Confused("b", "note"));

        var confusions = await Get<ISessionReports>().ConfusionsAsync(session.Id, default);

        Assert.Equal([("avis", new Confusion(2, 3)), ("note", new Confusion(1, 1))], confusions.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(new SessionTally(1, 1, 0, 1), await Get<ISessionReports>().TallyAsync(session.Id, default));
        await KeepAsync(new DomainWrite.EraseResponse(new ResponseId("a")));
        Assert.Equal(new Confusion(1, 1), (await Get<ISessionReports>().ConfusionsAsync(session.Id, default))["avis"]);
    }

    [SkippableFact]
    public async Task Open_responses_come_back_as_they_stand_and_sent_ones_are_counted_by_answer()
    {
        var session = await SessionAsync();
        await KeepAsync(
            new DomainWrite.PutResponse(Response("a", Form.Hash) with { Session = session.Id, Run = RunState.Start with { At = "note" } }),
            Answers("a", Answer("avis", 0, "bien")),
            new DomainWrite.PutResponse(Response("b", Form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted }),
            Answers("b", Answer("ou", 2, "maison bureau"), Answer("note", 1, null, AnswerRowStatus.DontKnow)),
            new DomainWrite.PutResponse(Response("c", Form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted }),
            Answers("c", Answer("ou", 2, "maison bureau"), Answer("note", 1, null, AnswerRowStatus.Skipped)),
            new DomainWrite.PutResponse(Response("elsewhere", Form.Hash)));

        var open = Assert.Single(await Get<ISessionReports>().OpenRunsAsync(session.Id, default));
        var counts = await Get<ISessionReports>().CountsAsync(session.Id, ["ou", "note"], default);

        Assert.Equal(("note", new Answer.Given(new AnswerValue.Text("bien"))), (open.Run.At, open.Run.Answers["avis"]));
        var answers = await Get<ISessionReports>().AnswersAsync(session.Id, ["ou", "note", "avis"], default);

        Assert.Equal(2, Assert.Single(counts["ou"]).Value);
        Assert.Equal(
            ["note= ou=maison bureau", "ou=maison bureau"],
            answers.Select(person => string.Join(' ', person.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"))).Order());
        Assert.Empty(counts["note"]);
    }

    [SkippableFact]
    public async Task Remarks_and_follow_ups_are_listed_the_newest_first_and_a_remark_goes_with_its_response()
    {
        var session = await SessionAsync();
        var remark = new Remark("n", session.Id, new ResponseId("r"), "Il a cherché le bouton.", TestStore.Now.AddHours(-1));
        await KeepAsync(new DomainWrite.PutResponse(Response("r", Form.Hash) with { Session = session.Id }), new DomainWrite.AddRemark(remark));
        await Get<IRemarks>().AddAsync(session.Id, "La salle était bruyante.", default);
        var followUps = Get<IFollowUps>();
        await followUps.AddAsync(session.Id, "avis", "Trop de mots.", "Des phrases courtes.", default);
        await followUps.AddAsync(session.Id, null, "Le bouton est caché.", "Il est en haut.", default);

        var remarks = await Get<IRemarks>().ListAsync(session.Id, default);
        var told = await followUps.ListAsync(session, default);
        await followUps.RemoveAsync(session.Id, told.Single(one => one.Question is null).Id, default);
        await KeepAsync(new DomainWrite.EraseResponse(new ResponseId("r")));

        Assert.Equal(["La salle était bruyante.", remark.Text], remarks.Select(one => one.Text));
        Assert.Equal(remark, remarks[1]);
        Assert.Equal(2, told.Count);
        Assert.Equal("Des phrases courtes.", Assert.Single(await followUps.ListAsync(session, default)).Done);
        Assert.Equal("La salle était bruyante.", Assert.Single(await Get<IRemarks>().ListAsync(session.Id, default)).Text);
    }

    private static DomainWrite.NoteConfusion Confused(string response, string question) => new(new ResponseId(response), question);
}
