using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Fabrique.Bot.Pages;

/// <summary>What a page is handed is what its address says: a body can neither take its place nor be in its way.</summary>
internal sealed class AddressFirst : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        // A part that is only spaces names nothing: pages would be handed nothing where they expect a name.
        if (context.RouteData.Values.Values.Any(part => part is string text && string.IsNullOrWhiteSpace(text))) context.Result = new NotFoundResult();

        var sources = context.ValueProviderFactories;
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
            PutFirst(sources, sources.OfType<RouteValueProviderFactory>().Single());
        else
            // A form that cannot be read would leave everything else unread too.
            for (var at = sources.Count - 1; at >= 0; at--)
                if (sources[at] is not (RouteValueProviderFactory or QueryStringValueProviderFactory)) sources.RemoveAt(at);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static void PutFirst(IList<IValueProviderFactory> sources, IValueProviderFactory source)
    {
        sources.Remove(source);
        sources.Insert(0, source);
    }
}
