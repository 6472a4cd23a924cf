using Fabrique.Bot.Dialogs.Ideas;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Dialogs;

/// <summary>Calls of Teams that wait for an answer: files, windows, buttons of cards.</summary>
internal sealed class Invokes(FileAnswers files, IdeaDetails details)
{
    /// <summary>Names of the calls that a card's button makes.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <returns>The answer, or null when nobody handles this.</returns>
    public async Task<InvokeResponse?> AnswerAsync(Talk talk, CancellationToken ct)
    {
        var value = talk.Context.Activity.Value as JObject;
        switch (talk.Context.Activity.Name)
        {
            case "fileConsent/invoke":
                if (value is null) return new InvokeResponse { Status = 400 };
                await files.HearAsync(talk, value, ct);
                return Ok();
            case "task/fetch":
                return Ok(await details.OpenAsync(talk, value, ct));
            case "task/submit":
                return Ok(IdeaDetails.Close(talk.Text("Root_OldCard")));
            default:
                return null;
        }
    }

    /// <summary>What the button of a card is told: the bot answers with messages.</summary>
    public static InvokeResponse CardHeard(Talk talk) => Ok(new JObject
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.activity.message",
        ["value"] = talk.Text("Card_Heard"),
    });

    private static InvokeResponse Ok(JObject? body = null) => new() { Status = 200, Body = body };
}
