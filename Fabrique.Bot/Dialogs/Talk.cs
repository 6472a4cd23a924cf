using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs;

/// <summary>One turn's side of the conversation: who says what, in which language, on which channel.</summary>
internal sealed class Talk(ITurnContext context, Turn turn, string language)
{
    public ITurnContext Context { get; } = context;

    public Turn Turn { get; } = turn;

    /// <summary>One of <see cref="TextSets.Languages"/>.</summary>
    public string Language { get; set; } = language;

    public ChannelAbilities Abilities { get; } = ChannelAbilities.Of(context.Activity);

    /// <summary>"{channel}/{user id}".</summary>
    public string Person => $"{Context.Activity.ChannelId}/{Context.Activity.From?.Id}";

    public string Text(string key, params object[] arguments) => TextSets.Dialogs.Get(key, Language, arguments);

    /// <summary>A day as people say it, in their time zone.</summary>
    public string Day(DateTimeOffset instant) => PeopleTime.Day(Local(instant), Language);

    /// <summary>Day and time, as people say them.</summary>
    public string Moment(DateTimeOffset instant) => Text("Mine_Moment", Day(instant), PeopleTime.Time(Local(instant), Language));

    /// <summary>Says a text, with buttons below it where the channel has them.</summary>
    public Task SayAsync(string text, CancellationToken ct, params string[] buttons) =>
        SendAsync(Messages.Plain(text, buttons, Abilities), ct);

    public Task SendAsync(IActivity activity, CancellationToken ct) => Context.SendActivityAsync(activity, ct);

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Turn.Zone);
}
