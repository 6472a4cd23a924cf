using System.Text;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>The template, files as they were sent, and versions as workbooks.</summary>
internal sealed class QuestionnaireFiles(IDraftStore drafts, IQuestionnairePublisher publisher, IQuestionnaireCatalog catalog, PageTexts texts)
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/coach/questionnaires").RequireAuthorization(CoachAccess.Policy).AddEndpointFilter(NoStoreAsync);
        files.MapGet("/modele.xlsx", (QuestionnaireFiles own) => own.Template());
        files.MapGet("/brouillons/{id}/fichier", (string id, QuestionnaireFiles own, CancellationToken ct) => own.DraftAsync(new DraftId(id), ct));
        files.MapGet("/{form}/versions/{hash}/{file}", (string form, string hash, string file, QuestionnaireFiles own, CancellationToken ct) =>
            own.VersionAsync(form, new QuestionnaireHash(hash), file, ct));
    }

    private IResult Template()
    {
        using var workbook = new MemoryStream();
        TemplateWorkbook.Write(workbook, texts.Language);
        return Results.File(workbook.ToArray(), FileKind.Workbook, texts["Forms_TemplateFile"]);
    }

    private async Task<IResult> DraftAsync(DraftId id, CancellationToken ct) =>
        await drafts.FindAsync(id, ct) is { } draft ? Sent(draft.File) : Results.NotFound();

    private async Task<IResult> VersionAsync(string form, QuestionnaireHash hash, string file, CancellationToken ct)
    {
        if ((await catalog.ListAsync(ct)).FirstOrDefault(version => version.FormId == form && version.Hash == hash) is not { } version)
            return Results.NotFound();
        var name = $"{form}-{version.Version}";
        switch (file)
        {
            case "fichier":
                return await publisher.FindFileAsync(hash, ct) is { } sent ? Sent(sent) : Results.NotFound();
            case "classeur.xlsx":
                using (var workbook = new MemoryStream())
                {
                    WorkbookPrinter.Print(await catalog.GetAsync(hash, ct), workbook);
                    return Results.File(workbook.ToArray(), FileKind.Workbook, $"{name}.xlsx");
                }

            case "texte.md":
                return Results.File(Encoding.UTF8.GetBytes(MarkdownPrinter.Print(await catalog.GetAsync(hash, ct))), "text/markdown; charset=utf-8", $"{name}.md");
            default:
                return Results.NotFound();
        }
    }

    /// <summary>Never shown in the browser, whatever it says it is.</summary>
    private static IResult Sent(AuthoredFile file) => Results.File(file.Content.ToArray(), "application/octet-stream", file.Name);

    private static ValueTask<object?> NoStoreAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
