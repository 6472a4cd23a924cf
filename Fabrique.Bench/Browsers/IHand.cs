namespace Fabrique.Bench.Browsers;

/// <summary>How a person acts on the page: with a mouse, or with the keyboard alone.</summary>
internal interface IHand
{
    Task ActAsync(ChatTab tab, Answer answer);
}

internal static class Hands
{
    /// <summary>Answers whatever is asked, one after the other.</summary>
    public static async Task TalkAsync(this IHand hand, ChatTab tab, IEnumerable<Exchange> exchanges)
    {
        foreach (var (asked, answer) in exchanges)
        {
            await tab.HearsAsync(asked);
            await hand.ActAsync(tab, answer);
        }
    }
}
