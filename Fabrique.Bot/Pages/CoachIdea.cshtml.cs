using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>One idea: what it says now, and what each new version changed. Personal answers are not shown.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class CoachIdeaModel(
    IIdeaReader ideas, ICallReader calls, IQuestionnaireCatalog catalog, IdeaDecisions decisions, CoachMessages messages, TimeProvider time, PageTexts texts) : PageModel
{
    /// <summary>What a coach adds in their own words, at most.</summary>
    public const int LongestReason = 2_000;

    /// <summary>A message to the authors, at most.</summary>
    public const int LongestComment = IdeaComment.Longest;

    /// <summary>Coaches come by a link, and have no name here.</summary>
    private const string Coach = "coach";

    public Idea Idea { get; private set; } = null!;

    public string Heading { get; private set; } = "";

    /// <summary>When and why it was withdrawn; "" when it was not.</summary>
    public string Withdrawn => Idea.Withdrawal is not { } withdrawal ? ""
        : withdrawal.Reason.Length == 0 ? texts["Idea_Withdrawn", texts.Moment(withdrawal.At)]
        : texts["Idea_WithdrawnBecause", texts.Moment(withdrawal.At), withdrawal.Reason];

    /// <summary>In form order.</summary>
    public IReadOnlyList<(string Question, string Answer)> Answers { get; private set; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<VersionShown> Changes { get; private set; } = [];

    /// <summary>What authors and coaches wrote to each other, the first message first.</summary>
    public IReadOnlyList<IdeaComment> Comments { get; private set; } = [];

    /// <summary>Who works on it besides who began it.</summary>
    public int OtherAuthors { get; private set; }

    /// <summary>It was decided, and the authors do not know yet.</summary>
    public bool IsKeptBack { get; private set; }

    /// <summary>What may be done now.</summary>
    public IReadOnlyList<(IdeaStep Step, string Key)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken ct)
    {
        if (await ideas.FindByReferenceAsync(reference, ct) is not { FiledAt: not null } idea) return NotFound();
        var versions = await ideas.VersionsAsync(idea.Id, ct);
        if (versions.Count == 0) return NotFound();
        Idea = idea;
        var form = await catalog.GetAsync(versions[^1].Questionnaire, ct);
        var call = (await calls.FindAsync(idea.Call, ct))!;
        Steps = CoachSteps.Allowed(idea, call, time.GetUtcNow());
        IsKeptBack = IdeaLifeCycle.IsDecision(idea.Status) && call.AnnouncedAt is null;
        Comments = await ideas.CommentsAsync(idea.Id, ct);
        OtherAuthors = (await ideas.AuthorsAsync(idea, ct)).Count - 1;
        Heading = idea.TitleOf(versions);
        Answers = [.. Shown(form).Where(question => versions[^1].Answers.ContainsKey(question.Name))
            .Select(question => (Label(form, question), Read(form, question, versions[^1].Answers[question.Name])))];
        Changes = [.. versions.Zip(versions.Skip(1)).Reverse().Select(pair => Change(form, pair.First, pair.Second))];
        return Page();
    }

    /// <summary>Takes a step; the author is told once. What is not allowed any more changes nothing: the page shows where the idea stands.</summary>
    public async Task<IActionResult> OnPostAsync(string reference, string? step, string? reason, CancellationToken ct)
    {
        if (await ideas.FindByReferenceAsync(reference, ct) is not { FiledAt: not null } idea) return NotFound();
        if (!Enum.TryParse<IdeaStep>(step, out var wanted) || !Enum.IsDefined(wanted) || reason?.Length > LongestReason) return BadRequest();
        await decisions.TakeAsync(idea.Id, wanted, Coach, TextNormalizer.Normalize(reason ?? "").Trim(), ct);
        return RedirectToPage(new { reference });
    }

    /// <summary>Writes to the authors.</summary>
    public async Task<IActionResult> OnPostCommentAsync(string reference, string? text, CancellationToken ct)
    {
        if (await ideas.FindByReferenceAsync(reference, ct) is not { FiledAt: not null, Withdrawal: null } idea) return NotFound();
        var said = TextNormalizer.Normalize(text ?? "").Trim();
        if (said.Length > IdeaComment.Longest) return BadRequest();
        if (said.Length > 0) await messages.SayAsync(idea, Coach, said, ct);
        return RedirectToPage(new { reference });
    }

    private static IEnumerable<Question> Shown(Questionnaire form) => form.Questions.Where(question => question.IsAsked && !question.Personal);

    private VersionShown Change(Questionnaire form, IdeaVersion before, IdeaVersion after)
    {
        var changed = after.Since(before).ToDictionary(difference => difference.Question, StringComparer.Ordinal);
        return new VersionShown(after.Number, after.At, [.. Shown(form)
            .Where(question => changed.ContainsKey(question.Name))
            .Select(question => new ChangeShown(
                Label(form, question), Read(form, question, changed[question.Name].Before), Read(form, question, changed[question.Name].After)))]);
    }

    private string Label(Questionnaire form, Question question) => form.Say(question.Label, texts.Language);

    private string Read(Questionnaire form, Question question, string? canonical) =>
        canonical is null ? texts["Idea_NoAnswer"] : AnswerText.ForPeople(form, question, AnswerText.Parse(question, canonical), texts.Language);
}

/// <summary>What a new version changed.</summary>
internal sealed record VersionShown(int Number, DateTimeOffset At, IReadOnlyList<ChangeShown> Answers);

/// <summary>One answer before and after.</summary>
internal sealed record ChangeShown(string Question, string Before, string After);
