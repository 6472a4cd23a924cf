using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Pages;

/// <summary>GET /coach/fichiers/{id}: a file that was sent as an answer, to be saved and never to be shown in the browser.</summary>
internal sealed class CoachAttachments(
    IAttachmentReader attachments, IResponseReader responses, IQuestionnaireCatalog catalog, ILogger<CoachAttachments> log)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/coach/fichiers/{id:maxlength(64)}", (string id, HttpContext context, CoachAttachments own) => own.AnswerAsync(id, context))
        .RequireAuthorization(CoachAccess.Policy);

    /// <returns>404 also for the answer to a personal question: those are had by the command line alone.</returns>
    private async Task<IResult> AnswerAsync(string id, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var ct = context.RequestAborted;
        if (await attachments.FindAsync(id, ct) is not { } file || await responses.FindAsync(file.Response, ct) is not { Status: not ResponseStatus.Withdrawn } response)
            return Results.NotFound();
        if ((await catalog.GetAsync(response.Questionnaire, ct)).Find(file.Question) is not { Personal: false }) return Results.NotFound();
        Log.FileDownloaded(log, file.Id, file.Response.Value);
        return Results.File(file.Content.ToArray(), file.ContentType, file.Name);
    }
}
