using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Says what the engine chose: the next question, or the read-back.</summary>
internal static class Asking
{
    /// <summary>Goes on; <paramref name="before"/> is said first, in the same message.</summary>
    public static Task NextAsync(Run run, string before, CancellationToken ct)
    {
        run.Memory.Mode = Mode.Run;
        run.Memory.Refused = [];
        run.Memory.Confusions = 0;
        run.Memory.Nonce = run.Talk.Turn.Chance.NewId()[^12..];
        return ProfileOffer.Applies(run) ? ProfileOffer.ShowAsync(run, before, ct) : ShowAsync(run, before, isAgain: false, ct);
    }

    /// <summary>Says again what is waited for, after <paramref name="before"/>; an open card stays good.</summary>
    /// <returns>True: the questionnaire goes on.</returns>
    public static async Task<bool> AgainAsync(Run run, string before, CancellationToken ct)
    {
        await (run.Memory.Mode switch
        {
            Mode.Scope => Asides.ShowScopeAsync(run, before, ct),
            Mode.Remark => Assisting.ShowRemarkAsync(run, before, ct),
            Mode.ConfirmErase or Mode.ConfirmRestart or Mode.ConfirmStop => Asides.ShowConfirmAsync(run, before, ct),
            Mode.Profile => ProfileOffer.AgainAsync(run, before, ct),
            _ => ShowAsync(run, before, isAgain: true, ct),
        });
        return true;
    }

    private static Task ShowAsync(Run run, string before, bool isAgain, CancellationToken ct)
    {
        var talk = run.Talk;
        var step = run.Next();
        var shown = step switch
        {
            Step.Ask ask => QuestionMessage.Build(
                new QuestionShown(run.Questionnaire, ask, isAgain, before, run.Memory.Nonce) { Typed = run.Typed, Company = run.Company }, talk.Abilities, talk.Language),
            Step.Review review => ReviewMessage.Build(
                new ReviewShown(run.Questionnaire, review, run.Response.Idea is not null, before, run.Memory.Nonce) { Company = run.Company }, talk.Abilities, talk.Language),
            _ => throw new UnreachableException(),
        };
        if (talk.Abilities.Pages)
        {
            Sheet(run, step, before).PutOn(shown);
        }

        return talk.SendAsync(shown, ct);
    }

    /// <summary>A page says by the field what was wrong, and not once more before it.</summary>
    private static PageSheet Sheet(Run run, Step step, string before) =>
        new(step is Step.Ask ? PageKind.Question : PageKind.Review, run.Response.Id, run.Memory.Nonce)
        {
            Question = step is Step.Ask ask ? ask.Question.Name : "",
            Before = run.Problems.IsEmpty ? before : "",
            Typed = run.Typed,
            Problems = run.Problems,
        };
}
