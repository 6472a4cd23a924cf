using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>Tells who came to the coaches' space without a link how to get one.</summary>
[ResponseCache(NoStore = true)]
internal sealed class EntranceModel : PageModel
{
    /// <summary>They came by a link, which has been used or is too old.</summary>
    public bool LinkWasStale { get; private set; }

    public void OnGet()
    {
        LinkWasStale = Request.Query.ContainsKey(CoachAccess.StaleLink);
        Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
