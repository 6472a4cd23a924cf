using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.AspNetCore;

/// <summary>The bot that the official adapter was observed with.</summary>
internal sealed class ProbedBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text;
        return text == "throw"
            ? throw new InvalidOperationException("The bot failed.")
            : turnContext.SendActivityAsync(MessageFactory.Text($"echo {text}"), cancellationToken);
    }

    protected override Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name switch
        {
            "task/fetch" => Task.FromResult(CreateInvokeResponse(Told("hello"))),
            "fileConsent/invoke" => Task.FromResult(new InvokeResponse { Status = 400, Body = "zzz is not a supported Action." }),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

    private static object Told(string value) =>
        new Dictionary<string, object> { ["task"] = new Dictionary<string, string> { ["value"] = value, ["type"] = "message" } };
}
