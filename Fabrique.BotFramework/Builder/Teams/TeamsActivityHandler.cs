using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one method for each thing that Teams tells or asks. What is told and not overridden does nothing;
/// what is asked and not overridden is answered with 501, what is asked wrongly with 400.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    public TeamsActivityHandler()
    {
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var activity = turnContext.Activity;
            if (activity.Name == null && activity.ChannelId == Channels.Msteams)
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
            var asked = activity.Name?.StartsWith("composeExtension/", StringComparison.Ordinal) == true
                ? MessagingExtensionAsync(turnContext, cancellationToken)
                : TeamsInvokeAsync(turnContext, cancellationToken);
            return asked == null
                ? await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false)
                : await asked.ConfigureAwait(false);
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    /// <summary>A button of a card that names no invoke.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NobodyHandles();

    protected override Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NobodyHandles();

    /// <summary>The person said whether a file may be put into their files.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken)
    {
        var said = fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            var other => throw BadRequest($"{other} is not a supported Action."),
        };
        await said.ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken) => throw NobodyHandles();

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken) => throw NobodyHandles();

    protected virtual Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        O365ConnectorCardActionQuery query,
        CancellationToken cancellationToken) => throw NobodyHandles();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken) => throw NobodyHandles();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken) => throw NobodyHandles();

    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <param name="configData">Null when the value is no object.</param>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <param name="configData">Null when the value is no object.</param>
    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        throw NobodyHandles();

    /// <returns>Null for a name that Teams does not use.</returns>
    private Task<InvokeResponse> TeamsInvokeAsync(ITurnContext<IInvokeActivity> turn, CancellationToken ct) => turn.Activity.Name switch
    {
        "fileConsent/invoke" => OnTeamsFileConsentAsync(turn, Value<FileConsentCardResponse>(turn), ct),
        "actionableMessage/executeAction" => DoneAsync(OnTeamsO365ConnectorCardActionAsync(turn, Value<O365ConnectorCardActionQuery>(turn), ct)),
        "task/fetch" => AnswerAsync(OnTeamsTaskModuleFetchAsync(turn, Value<TaskModuleRequest>(turn), ct)),
        "task/submit" => AnswerAsync(OnTeamsTaskModuleSubmitAsync(turn, Value<TaskModuleRequest>(turn), ct)),
        "tab/fetch" => AnswerAsync(OnTeamsTabFetchAsync(turn, Value<TabRequest>(turn), ct)),
        "tab/submit" => AnswerAsync(OnTeamsTabSubmitAsync(turn, Value<TabSubmit>(turn), ct)),
        "config/fetch" => AnswerAsync(OnTeamsConfigFetchAsync(turn, turn.Activity.Value as JObject, ct)),
        "config/submit" => AnswerAsync(OnTeamsConfigSubmitAsync(turn, turn.Activity.Value as JObject, ct)),
        _ => null,
    };

    private static async Task<InvokeResponse> AnswerAsync<T>(Task<T> hook) => CreateInvokeResponse(await hook.ConfigureAwait(false));

    private static async Task<InvokeResponse> DoneAsync(Task hook)
    {
        await hook.ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    /// <exception cref="InvokeResponseException">400: there is no value, or it is not of this kind.</exception>
    private static T Value<T>(ITurnContext<IInvokeActivity> turnContext) =>
        TryRead<T>(turnContext.Activity.Value, out var value) ? value : throw BadRequest($"expected type '{typeof(T).Name}'");

    private static bool TryRead<T>(object value, out T read)
    {
        read = default;
        try
        {
            if (value != null)
                read = (value as JObject ?? JObject.FromObject(value)).As<T>();
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException or OverflowException)
        {
            // Told by the result.
        }

        return read != null;
    }

    private static InvokeResponseException BadRequest(string what) => new(HttpStatusCode.BadRequest, what);
}
