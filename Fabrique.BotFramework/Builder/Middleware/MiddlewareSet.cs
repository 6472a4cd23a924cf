using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order of registration: the first is the outermost.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet()
    {
    }

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) =>
        RunFromAsync(0, turnContext, next, cancellationToken);

    /// <summary>Runs the middleware and then <paramref name="callback"/>, which may be null.</summary>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunFromAsync(0, turnContext, ct => callback?.Invoke(turnContext, ct) ?? Task.CompletedTask, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFromAsync(int index, ITurnContext turnContext, NextDelegate last, CancellationToken ct) =>
        index == _middleware.Count
            ? last(ct)
            : _middleware[index].OnTurnAsync(turnContext, next => RunFromAsync(index + 1, turnContext, last, next), ct);
}
