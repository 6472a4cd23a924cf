using Fabrique.Bot.Cards;
using Fabrique.Bot.Turns;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs;

/// <summary>"reprendre QUATRE MOTS": goes on with what was begun elsewhere.</summary>
internal sealed class ResumeOpening(IResponseReader responses, ResumeTries tries, MyAnswers mine)
{
    public async Task<Opened> OpenAsync(Talk talk, string typed, CancellationToken ct)
    {
        var caller = Caller.In(talk.Context);
        if (!tries.MayTry(caller))
        {
            return new Opened.Refused(talk.Text("Resume_TooOften"));
        }

        var found = await responses.FindByResumeWordsAsync(FourWords.Normalize(typed), talk.Turn.Now, ct);
        var response = found is { } id ? await talk.Turn.Responses.FindAsync(id, ct) : null;
        switch (response)
        {
            case null:
                tries.Wrong(caller);
                return new Opened.Refused(talk.Text("Resume_Unknown"));
            case { Status: ResponseStatus.InProgress }:
                if (response.Session is not null) await Feedbacks.RememberAsync(talk, response.Id, ct);
                return new Opened.Begins(new QuestionnaireStart(response.Id, talk.Text("Questionnaire_Resumed")));
            case { Status: ResponseStatus.Submitted, Session: not null }:
                return await ShowAsync(talk, response, ct);
            default:
                return new Opened.Refused(talk.Text("Resume_Finished"));
        }
    }

    /// <summary>What was sent; it can be erased from here.</summary>
    private async Task<Opened> ShowAsync(Talk talk, Response response, CancellationToken ct)
    {
        await Feedbacks.RememberAsync(talk, response.Id, ct);
        return new Opened.Told(Messages.Plain(await mine.TextAsync(talk, response, ct), [talk.Text("Button_EraseMine")], talk.Abilities));
    }
}
