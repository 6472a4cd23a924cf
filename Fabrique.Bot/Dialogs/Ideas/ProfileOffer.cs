using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Who the author is: the channel knows, and fills it in once the author said yes.</summary>
internal sealed class ProfileOffer(IProfiles profiles)
{
    private const string NameQuestion = "nom";
    private const string EmailQuestion = "courriel";

    /// <summary>The name is asked for the first time, in an idea, by a channel that knows it.</summary>
    public static bool Applies(Run run) =>
        run.Response.Idea is not null
        && run.Talk.Context.Activity is { ChannelId: ChannelIds.Msteams, From.Name.Length: > 0 }
        && !run.Memory.ProfileOffered
        && run.Next() is Step.Ask { Question.Name: NameQuestion, Current: null };

    public static Task ShowAsync(Run run, string before, CancellationToken ct)
    {
        run.Memory.ProfileOffered = true;
        run.Memory.Mode = Mode.Profile;
        return AgainAsync(run, before, ct);
    }

    public static Task AgainAsync(Run run, string before, CancellationToken ct)
    {
        var talk = run.Talk;
        var question = talk.Text("Idea_ProfileOffer", talk.Context.Activity.From.Name);
        return talk.SayAsync(Messages.Paragraphs(before, question), ct, talk.Text("Questionnaire_ButtonYes"), talk.Text("Questionnaire_ButtonNo"));
    }

    public async Task<bool> HearAsync(Run run, Said said, CancellationToken ct)
    {
        switch (said.Text is "1" ? Word.Yes : said.Text is "2" ? Word.No : WordReader.Read(said.Text))
        {
            case Word.Yes:
                await Asking.NextAsync(run, await FillAsync(run, ct), ct);
                return true;
            case Word.No:
                await Asking.NextAsync(run, "", ct);
                return true;
            case { } other when Asides.Understands(run, other):
                return await Asides.HearAsync(run, other, ct);
            default:
                return await Asking.AgainAsync(run, run.Talk.Text("Questionnaire_YesOrNo"), ct);
        }
    }

    /// <returns>What was taken, to be said.</returns>
    private async Task<string> FillAsync(Run run, CancellationToken ct)
    {
        var profile = await profiles.FindAsync(run.Talk.Context, ct) ?? new Profile(run.Talk.Context.Activity.From.Name, "");
        var taken = new List<string>();
        Take(run, NameQuestion, profile.Name, taken);
        Take(run, EmailQuestion, profile.Email, taken);
        return run.Talk.Text("Idea_ProfileTaken", string.Join(", ", taken));
    }

    /// <remarks>What the form does not accept is asked like everything else.</remarks>
    private static void Take(Run run, string name, string value, List<string> taken)
    {
        if (value.Length > 0
            && run.Questionnaire.Find(name) is { } question
            && QuestionnaireRun.Accept(run.Questionnaire, run.State, question, value, run.Context) is Reading.Accepted accepted)
        {
            run.Move(accepted.State);
            taken.Add(value);
        }
    }
}
