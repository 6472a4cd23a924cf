using Fabrique.Bot.Cards;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs;

/// <summary>"donner mon avis CODE": a session's feedback, begun or gone on with.</summary>
internal sealed class FeedbackOpening(ISessionReader sessions, FollowUpNews news)
{
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

        return await GoOnAsync(talk, session, Handover.In(talk.Context), ct)
            ?? await GoOnAsync(talk, session, await Feedbacks.OfAsync(talk, ct), ct)
            ?? await BeginAsync(talk, session, ct);
    }

    private static string Closed(Talk talk, OpenLabSession session)
    {
        return session.Closes is { } closes && closes <= talk.Turn.Now
            ? talk.Text("Feedback_Closed", talk.Day(closes))
            : talk.Text("Feedback_NotOpen", talk.Day(session.Opens));
    }

    /// <summary>The feedback for the same session that was begun and not finished, here or in another way of answering.</summary>
    private static async Task<Opened?> GoOnAsync(Talk talk, OpenLabSession session, ResponseId? begun, CancellationToken ct)
    {
        var response = begun is { } id ? await talk.Turn.Responses.FindAsync(id, ct) : null;
        if (response is not { Status: ResponseStatus.InProgress } || response.Session != session.Id)
        {
            return null;
        }

        await Feedbacks.RememberAsync(talk, response.Id, ct);
        return new Opened.Begins(new QuestionnaireStart(response.Id, talk.Text("Questionnaire_Resumed")));
    }

    private async Task<Opened> BeginAsync(Talk talk, OpenLabSession session, CancellationToken ct)
    {
        var response = NewResponse.For(talk, session.Questionnaire) with { Session = session.Id };
        talk.Turn.Responses.Put(response);
        await Feedbacks.RememberAsync(talk, response.Id, ct);
        if (talk.Abilities.Pages)
        {
            // The page before has said what is to come.
            return new Opened.Begins(new QuestionnaireStart(response.Id, ""));
        }

        // A product is what was tried; a session's own title tells where.
        var greeting = session.Product is { } product ? talk.Text("Feedback_WelcomeTo", product.Title(talk.Language)) : talk.Text("Feedback_Welcome");
        var told = await news.AnyAsync(session, ct) ? talk.Text("News_Greeting") : "";
        return new Opened.Begins(new QuestionnaireStart(response.Id, Messages.Paragraphs(greeting, told)));
    }
}
