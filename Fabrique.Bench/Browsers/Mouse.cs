using System.Diagnostics;

namespace Fabrique.Bench.Browsers;

/// <summary>Points and clicks; writes only what must be written.</summary>
internal sealed class Mouse : IHand
{
    public async Task ActAsync(ChatTab tab, Answer answer)
    {
        switch (answer)
        {
            case Answer.Button button:
                await tab.Button(button.Name).ClickAsync();
                break;
            case Answer.Words words:
                await tab.SendBox.ClickAsync();
                await tab.SendBox.FillAsync(words.Text);
                await tab.Page.Locator(".webchat__send-button").ClickAsync();
                break;
            case Answer.Ticks ticks:
                foreach (var name in ticks.Names) await tab.Box(name).ClickAsync();
                await tab.CardButton(ticks.Confirm).ClickAsync();
                break;
            case Answer.CardButton button:
                await tab.CardButton(button.Name).ClickAsync();
                break;
            default:
                throw new UnreachableException();
        }
    }
}
