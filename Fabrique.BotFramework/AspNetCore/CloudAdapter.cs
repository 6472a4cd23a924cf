using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The messages endpoint: each POST is a turn, answered when the turn has ended.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>For a bot without an app id: anybody may call.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

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

    /// <summary>Answers 200, what the invoke says, 400 for what is no activity, 401 for who is not known, 405 for another
    /// verb, 413 for what is too long, 503 while nobody can be recognised.</summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var (status, activity, sender) = await ReceiveAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (sender == null)
        {
            httpResponse.StatusCode = status;
            return;
        }

        var answer = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken)
            .ConfigureAwait(false);
        await HttpHelper.WriteResponseAsync(httpResponse, answer).ConfigureAwait(false);
    }

    private async Task<Received> ReceiveAsync(HttpRequest request, CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method))
            return new(StatusCodes.Status405MethodNotAllowed);
        try
        {
            var activity = await HttpHelper.ReadRequestAsync<Activity>(request).ConfigureAwait(false);
            if (!IsActivity(activity))
                return new(StatusCodes.Status400BadRequest);
            var sender = await BotFrameworkAuthentication
                .AuthenticateRequestAsync(activity, request.Headers.Authorization, ct).ConfigureAwait(false);
            return new(StatusCodes.Status200OK, activity, sender);
        }
        catch (BadHttpRequestException bad)
        {
            return new(bad.StatusCode);
        }
        catch (UnauthorizedAccessException refused)
        {
            Log.Refused(Logger, refused);
            return new(StatusCodes.Status401Unauthorized);
        }
        catch (KeysUnavailableException)
        {
            // The issuer's keys cannot be had now: the sender may try again.
            return new(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // A service url that is no web address can never be answered, so it is the sender's mistake.
    private static bool IsActivity(Activity activity) =>
        !string.IsNullOrEmpty(activity?.Type)
        && (activity.ServiceUrl == null
            || (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)));

    /// <summary>What came: an activity and its sender, or the status that says why not.</summary>
    private readonly record struct Received(int Status, Activity Activity = null, AuthenticateRequestResult Sender = null);
}
