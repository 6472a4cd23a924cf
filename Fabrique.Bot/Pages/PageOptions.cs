using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages;

/// <summary>Settings of the pages, section <c>Fabrique:Pages</c>.</summary>
internal sealed class PageOptions
{
    public const string Section = "Fabrique:Pages";

    /// <summary>The e-mail address that people may write to when something does not work. None by default: pages name nobody.</summary>
    [EmailAddress]
    public string? Contact { get; set; }
}

[OptionsValidator]
internal sealed partial class PageOptionsValidator : IValidateOptions<PageOptions>;
