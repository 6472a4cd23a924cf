using System.Diagnostics;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>Takes a coach's file in: it is kept as it is, with its mistakes, before anything is said of it.</summary>
internal sealed class DraftDesk(IDraftStore drafts, IChance chance, TimeProvider time, ILogger<DraftDesk> log)
{
    /// <summary>Bytes of a request: more than a file may have, so that one that is too long is told kindly.</summary>
    public const int LargestRequest = 4 * QuestionnaireCompiler.MaxFileLength;

    private const int MostDrafts = 100;

    /// <param name="replaced">The draft whose file is mended; null for a new one.</param>
    public async Task<Upload> TakeAsync(IFormFile? file, DraftId? replaced, CancellationToken ct)
    {
        if (file is null or { Length: 0 }) return new Upload.Missing();
        if (file.Length > QuestionnaireCompiler.MaxFileLength) return new Upload.TooLarge();
        if (replaced is null && (await drafts.ListAsync(ct)).Count >= MostDrafts) return new Upload.TooMany();
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var draft = Read(content.ToArray(), FileName.Clean(file.FileName, FileKind.Unknown), replaced ?? new DraftId(chance.NewId()));
        await drafts.PutAsync(draft, ct);
        Log.DraftKept(log, draft.Summary.Id.Value, draft.Summary.Problems);
        return new Upload.Kept(draft.Summary.Id);
    }

    private Draft Read(byte[] content, string name, DraftId id) => QuestionnaireCompiler.CompileFile(content, name) switch
    {
        CompileResult.Compiled { Questionnaire: var form } => new Draft(
            new DraftSummary(id, name, form.Id, form.Version, form.Say(form.Title, form.DefaultLanguage), 0, time.GetUtcNow()), content),
        CompileResult.Failed { Problems: var problems } => new Draft(
            new DraftSummary(id, name, "", "", "", problems.Count(problem => !problem.IsWarning), time.GetUtcNow()), content),
        _ => throw new UnreachableException(),
    };
}

/// <summary>What became of a file that was sent; a closed set.</summary>
internal abstract record Upload
{
    private Upload()
    {
    }

    public sealed record Kept(DraftId Draft) : Upload;

    /// <summary>No file, or an empty one.</summary>
    public sealed record Missing : Upload;

    public sealed record TooLarge : Upload;

    /// <summary>Drafts have to be removed first.</summary>
    public sealed record TooMany : Upload;
}
