using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Fabrique.Bot.Pages;

/// <summary>An address one of whose parts is only spaces names nothing: pages would be handed nothing where they expect a name.</summary>
internal sealed class BlankAddress : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.RouteData.Values.Values.Any(part => part is string text && string.IsNullOrWhiteSpace(text))) context.Result = new NotFoundResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
