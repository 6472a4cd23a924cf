using System.Text.RegularExpressions;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Several agents work on one idea: its author invites by e-mail address or by mention, and whoever is invited accepts.</summary>
internal sealed partial class IdeaInvitations(
    IIdeaReader ideas, IdeaBoard board, IPersonReader people, IProfiles profiles, IdeaNotices notices)
{
    private const int MostWaiting = 10;

    /// <param name="rest">What was said behind the reference: an address, or nothing yet.</param>
    public async Task<Opened> InviteAsync(Talk talk, IdeaLine line, string rest, CancellationToken ct)
    {
        if (rest.Length == 0)
        {
            return new Opened.Asks(IdeaQuestion.Invite(line, talk.Text("Idea_AskInvite", IdeaSentences.Title(talk, line))));
        }

        if (Address().Match(rest) is not { Success: true, Length: <= 254 } found)
        {
            return new Opened.Asks(IdeaQuestion.Invite(line, talk.Text("Idea_InviteRefused")));
        }

        if ((await ideas.InvitedAsync(line.Idea.Id, ct)).Count >= MostWaiting)
        {
            return new Opened.Refused(talk.Text("Idea_TooManyInvited"));
        }

        talk.Turn.Add(new DomainWrite.InviteAuthor(line.Idea.Id, Invitation.ByMail(found.Value)));
        return new Opened.Told(Messages.Plain(
            talk.Text("Idea_Invited", found.Value, IdeaCommandReader.Print(IdeaVerb.Accept, line.Idea.Reference, talk.Language)), [], talk.Abilities));
    }

    /// <summary>"@Fabrique inviter IDEE-7K3F @Camille", in a channel or a group chat.</summary>
    /// <returns>What is answered in private; null when the message says something else.</returns>
    public async Task<string?> HearMentionsAsync(Talk talk, CancellationToken ct)
    {
        var activity = talk.Context.Activity;
        if (IdeaCommandReader.Read(Said.In(activity).Text) is not { Verb: IdeaVerb.Invite } asked)
        {
            return null;
        }

        var mentioned = activity.GetMentions().Select(mention => mention.Mentioned)
            .Where(account => account?.Id is not null && account.Id != activity.Recipient?.Id && account.Id != activity.From?.Id)
            .DistinctBy(account => account.Id).Take(MostWaiting).ToList();
        if (await board.FindAsync(talk, asked.Reference, ct) is not { } line || line.Idea.Author != talk.Person)
        {
            return talk.Text("Idea_Unknown", asked.Reference);
        }

        foreach (var account in mentioned)
        {
            await InvitePersonAsync(talk, line, $"{activity.ChannelId}/{account.Id}", ct);
        }

        var names = string.Join(", ", mentioned.Select(account => account.Name));
        return mentioned.Count == 0
            ? talk.Text("Idea_AskInvite", IdeaSentences.Title(talk, line))
            : talk.Text("Idea_Invited", names, IdeaCommandReader.Print(IdeaVerb.Accept, line.Idea.Reference, talk.Language));
    }

    /// <summary>"accepter IDEE-7K3F": by who was mentioned, or whose address in the channel's profile is the invited one.</summary>
    public async Task<Opened> AcceptAsync(Talk talk, string reference, CancellationToken ct)
    {
        if (await board.FindAsync(talk, reference, ct) is { } own)
        {
            return new Opened.Told(IdeaMessages.List(talk, talk.Text("Idea_HereItIs"), [own]));
        }

        if (await ideas.FindByReferenceAsync(reference, ct) is not { IsGone: false } idea
            || await InvitationAsync(talk, idea, ct) is not { } invited
            || await board.LineAsync(talk, idea, ct) is not { } line)
        {
            return new Opened.Refused(talk.Text("Idea_NotInvited", reference));
        }

        talk.Turn.Add(new DomainWrite.AddAuthor(idea.Id, invited, talk.Person));
        foreach (var notice in await notices.ForAsync(idea, language => Joined(talk, line, language), ct, except: talk.Person)) talk.Turn.Add(notice);
        return new Opened.Told(IdeaMessages.List(talk, talk.Text("Idea_Accepted", IdeaSentences.Title(talk, line)), [line]));
    }

    private static string Joined(Talk talk, IdeaLine line, string language) =>
        TextSets.Dialogs.Get("Idea_ToldAccepted", language, IdeaSentences.Speaker(talk, language), line.Title, line.Idea.Reference);

    private async Task<string?> InvitationAsync(Talk talk, Idea idea, CancellationToken ct)
    {
        var invited = await ideas.InvitedAsync(idea.Id, ct);
        if (invited.Contains(talk.Person)) return talk.Person;
        if (invited.Count == 0 || await profiles.FindAsync(talk.Context, ct) is not { Email.Length: > 0 } profile) return null;
        var byMail = Invitation.ByMail(profile.Email);
        return invited.Contains(byMail) ? byMail : null;
    }

    /// <summary>Somebody of the channel, who is told at once where the bot has spoken with them before.</summary>
    private async Task InvitePersonAsync(Talk talk, IdeaLine line, string person, CancellationToken ct)
    {
        talk.Turn.Add(new DomainWrite.InviteAuthor(line.Idea.Id, person));
        if (await people.FindAsync(person, ct) is { } known)
        {
            var accept = IdeaCommandReader.Print(IdeaVerb.Accept, line.Idea.Reference, known.Language);
            var who = IdeaSentences.Speaker(talk, known.Language);
            talk.Turn.Add(Notice.To(
                known, TextSets.Dialogs.Get("Idea_ToldInvite", known.Language, who, line.Title, line.Idea.Reference, accept), talk.Turn.Chance, accept));
        }
    }

    // Linear on any text: no part can match what another one has taken.
    [GeneratedRegex(@"[^\s@<>:,;""]+@[^\s@<>:,;""]+\.[^\s@<>:,;"".]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
