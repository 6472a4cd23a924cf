using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Dialogs;

/// <summary>"donner mon avis CODE": a session's feedback, begun or gone on with.</summary>
internal sealed class FeedbackOpening(ISessionReader sessions)
{
    private const string Property = "feedback";

    public async Task<Opened> OpenAsync(Talk talk, string typed, CancellationToken ct)
    {
        if (typed.Length == 0)
        {
            return new Opened.Refused(talk.Text("Feedback_CodeMissing"));
        }

        var session = await sessions.FindByCodeAsync(SessionCodes.Normalize(typed), ct);
        if (session is null)
        {
            return new Opened.Refused(talk.Text("Feedback_CodeUnknown", typed));
        }

        if (!session.IsOpen(talk.Turn.Now))
        {
            return new Opened.Refused(Closed(talk, session));
        }

        return await GoOnAsync(talk, session, ct) ?? await BeginAsync(talk, session, ct);
    }

    private static string Closed(Talk talk, OpenLabSession session)
    {
        return session.Closes is { } closes && closes <= talk.Turn.Now
            ? talk.Text("Feedback_Closed", talk.Day(closes))
            : talk.Text("Feedback_NotOpen", talk.Day(session.Opens));
    }

    /// <summary>The feedback for the same session that this conversation has begun and not finished.</summary>
    private static async Task<Opened?> GoOnAsync(Talk talk, OpenLabSession session, CancellationToken ct)
    {
        var id = await Accessor(talk).GetAsync(talk.Context, null, ct);
        var response = id is null ? null : await talk.Turn.Responses.FindAsync(new ResponseId(id), ct);
        return response is { Status: ResponseStatus.InProgress } && response.Session == session.Id
            ? new Opened.Begins(new QuestionnaireStart(response.Id, talk.Text("Questionnaire_Resumed")))
            : null;
    }

    private static async Task<Opened> BeginAsync(Talk talk, OpenLabSession session, CancellationToken ct)
    {
        var response = NewResponse.For(talk, session.Questionnaire) with { Session = session.Id };
        talk.Turn.Responses.Put(response);
        await Accessor(talk).SetAsync(talk.Context, response.Id.Value, ct);
        var title = session.Product?.Title(talk.Language) ?? session.Title;
        var greeting = title.Length == 0 ? talk.Text("Feedback_Welcome") : talk.Text("Feedback_WelcomeTo", title);
        return new Opened.Begins(new QuestionnaireStart(response.Id, greeting));
    }

    private static IStatePropertyAccessor<string> Accessor(Talk talk) => talk.Turn.Conversation.CreateProperty<string>(Property);
}
