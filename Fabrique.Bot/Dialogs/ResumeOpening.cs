using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs;

/// <summary>"reprendre QUATRE MOTS": goes on with what was begun elsewhere.</summary>
internal sealed class ResumeOpening(IResponseReader responses)
{
    public async Task<Opened> OpenAsync(Talk talk, string typed, CancellationToken ct)
    {
        var found = await responses.FindByResumeWordsAsync(FourWords.Normalize(typed), talk.Turn.Now, ct);
        var response = found is { } id ? await talk.Turn.Responses.FindAsync(id, ct) : null;
        return response switch
        {
            null => new Opened.Refused(talk.Text("Resume_Unknown")),
            { Status: ResponseStatus.InProgress } => new Opened.Begins(new QuestionnaireStart(response.Id, talk.Text("Questionnaire_Resumed"))),
            _ => new Opened.Refused(talk.Text("Resume_Finished")),
        };
    }
}
