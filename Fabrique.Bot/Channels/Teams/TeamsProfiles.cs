using Fabrique.Bot.Dialogs.Ideas;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Who somebody is, as Teams knows it: a call within a turn that the turn can do without.</summary>
internal sealed class TeamsProfiles(ServiceUrlGuard guard, IOptions<TeamsOptions> options, ILogger<TeamsProfiles> log) : IProfiles
{
    public async Task<Profile?> FindAsync(ITurnContext context, CancellationToken ct)
    {
        if (!guard.Allows(context.Activity.ServiceUrl)) return null;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(options.Value.ProfileTimeout);
            var member = await TeamsInfo.GetMemberAsync(context, context.Activity.From.Id, patience.Token);
            return member is null ? null : new Profile(First(member.Name, context.Activity.From.Name), Email(member));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Log.NoProfile(log, fault.GetType().Name);
            return null;
        }
    }

    private static string Email(TeamsChannelAccount member) => First(member.Email, member.UserPrincipalName);

    private static string First(string? text, string? otherwise) => !string.IsNullOrEmpty(text) ? text : otherwise ?? "";
}
