using Fabrique.Bot.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>Says that a page is not there, or that something broke.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public bool IsMissing { get; private set; }

    /// <summary>Found again in the log of the host.</summary>
    public string Incident => Incidents.NumberOf(HttpContext);

    public void OnGet(int status)
    {
        IsMissing = status == StatusCodes.Status404NotFound;
        Response.StatusCode = status;
    }

    public void OnPost(int status) => OnGet(status);
}
