using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the values of invokes; one that does not fit is answered with 400.</summary>
public partial class ActivityHandler
{
    private static class InvokeValues
    {
        public static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
        {
            var value = Read<AdaptiveCardInvokeValue>(activity);
            if (value.Action == null)
                throw BadRequest("Missing action property");
            if (value.Action.Type != "Action.Execute")
                throw Refused("NotSupported", $"The action '{value.Action.Type}' is not supported.");
            return value;
        }

        public static SearchInvokeValue ReadSearch(IInvokeActivity activity)
        {
            var value = Read<SearchInvokeValue>(activity);
            if (string.IsNullOrEmpty(value.Kind) && activity.ChannelId == Channels.Msteams)
                value.Kind = "search";
            if (string.IsNullOrEmpty(value.Kind))
                throw BadRequest("Missing kind property for search invoke.");
            if (string.IsNullOrEmpty(value.QueryText))
                throw BadRequest("Missing queryText property for search invoke.");
            return value;
        }

        private static T Read<T>(IInvokeActivity activity)
        {
            if (activity.Value == null)
                throw BadRequest("Missing value property");
            try
            {
                if (activity.Value is JObject json)
                    return json.As<T>();
            }
            catch (JsonException)
            {
                // Told below, like any other value that is no such object.
            }

            throw BadRequest("Value property is not properly formed");
        }

        private static InvokeResponseException BadRequest(string message) => Refused("BadRequest", message);

        private static InvokeResponseException Refused(string code, string message) =>
            new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error(code, message),
            });
    }
}
