using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The messages endpoint: each POST is a turn, answered when the turn has ended.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(
        IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(
                configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger)
    {
    }

    /// <summary>Answers 200, what the invoke says, 400 for what is no activity, 401 for who is not known,
    /// 405 for another verb.</summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest).ConfigureAwait(false);
        if (!IsActivity(activity))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var sender = await AuthenticateAsync(httpRequest, activity, cancellationToken).ConfigureAwait(false);
        if (sender == null)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var answer = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken)
            .ConfigureAwait(false);
        await HttpHelper.WriteResponseAsync(httpResponse, answer).ConfigureAwait(false);
    }

    // A service url that is no web address can never be answered, so it is the sender's mistake.
    private static bool IsActivity(Activity activity) =>
        !string.IsNullOrEmpty(activity?.Type)
        && (activity.ServiceUrl == null
            || (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)));

    private async Task<AuthenticateRequestResult> AuthenticateAsync(
        HttpRequest request, Activity activity, CancellationToken ct)
    {
        try
        {
            return await BotFrameworkAuthentication
                .AuthenticateRequestAsync(activity, request.Headers.Authorization, ct).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException refused)
        {
            Log.Refused(Logger, refused);
            return null;
        }
    }
}
