using System.Globalization;
using Fabrique.Bot.Turns;
using Microsoft.Bot.Builder;

namespace Fabrique.Tests.Turns;

/// <summary>Counts the turns of a conversation in its state, and says the number.</summary>
internal static class CountingBot
{
    public static async Task<int> ReadAsync(ITurnContext context) =>
        int.Parse(await Property(context).GetAsync(context, () => "0"), CultureInfo.InvariantCulture);

    public static async Task CountAsync(ITurnContext context) => await SayAsync(context, await ReadAsync(context) + 1);

    public static async Task SayAsync(ITurnContext context, int count)
    {
        var text = count.ToString(CultureInfo.InvariantCulture);
        await Property(context).SetAsync(context, text);
        await context.SendActivityAsync(text);
    }

    private static IStatePropertyAccessor<string> Property(ITurnContext context) => Turn.Of(context).Conversation.CreateProperty<string>("count");
}
