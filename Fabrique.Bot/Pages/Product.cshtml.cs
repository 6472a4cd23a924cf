using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>A product's public page: "vous avez dit, nous avons fait", over all its sessions.</summary>
internal sealed class ProductModel(ISessionWriter products, IFollowUps followUps) : PageModel
{
    public Product Product { get; private set; } = null!;

    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await products.FindProductAsync(key, ct) is not { } product) return NotFound();
        (Product, FollowUps) = (product, await followUps.ListAsync(product.Id, ct));
        return Page();
    }
}
