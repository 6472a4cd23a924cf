using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Messaging extensions: searches and actions beside the box that messages are written in.</summary>
public partial class TeamsActivityHandler
{
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <param name="query">Null when the value is no object.</param>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <summary>Tells what was submitted from what is done with a preview of it.</summary>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw BadRequest($"{other} is not a supported BotMessagePreviewAction."),
        };

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <param name="settings">Null when the value is no object.</param>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <param name="cardData">Null when the value is no object.</param>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <returns>Null for a name that Teams does not use.</returns>
    private Task<InvokeResponse> MessagingExtensionAsync(ITurnContext<IInvokeActivity> turn, CancellationToken ct) => turn.Activity.Name switch
    {
        "composeExtension/queryLink" => AnswerAsync(OnTeamsAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(turn), ct)),
        "composeExtension/anonymousQueryLink" => AnswerAsync(OnTeamsAnonymousAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(turn), ct)),
        "composeExtension/query" => AnswerAsync(OnTeamsMessagingExtensionQueryAsync(turn, Value<MessagingExtensionQuery>(turn), ct)),
        "composeExtension/selectItem" => AnswerAsync(OnTeamsMessagingExtensionSelectItemAsync(turn, turn.Activity.Value as JObject, ct)),
        "composeExtension/fetchTask" => AnswerAsync(OnTeamsMessagingExtensionFetchTaskAsync(turn, Value<MessagingExtensionAction>(turn), ct)),
        "composeExtension/submitAction" =>
            AnswerAsync(OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Value<MessagingExtensionAction>(turn), ct)),
        "composeExtension/querySettingUrl" =>
            AnswerAsync(OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, Value<MessagingExtensionQuery>(turn), ct)),
        "composeExtension/setting" => DoneAsync(OnTeamsMessagingExtensionConfigurationSettingAsync(turn, turn.Activity.Value as JObject, ct)),
        "composeExtension/onCardButtonClicked" =>
            DoneAsync(OnTeamsMessagingExtensionCardButtonClickedAsync(turn, turn.Activity.Value as JObject, ct)),
        _ => null,
    };
}
