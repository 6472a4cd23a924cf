using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>The accessibility statement that article 47 of law 2005-102 asks for; docs/accessibilite.md says how each criterion was checked.</summary>
internal sealed class AccessibilityModel : PageModel;
