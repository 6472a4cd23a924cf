using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Operations;

/// <summary>Limits of the host as a whole, section <c>Fabrique:Operations</c>. Direct Line has its own.</summary>
internal sealed class OperationsOptions
{
    public const string Section = "Fabrique:Operations";

    /// <summary>How many pages one address may ask for in a minute: a whole office may share one. 1,200 by default.</summary>
    [Range(1, 1_000_000)]
    public int PagesPerAddressAndMinute { get; set; } = 1_200;
}

[OptionsValidator]
internal sealed partial class OperationsOptionsValidator : IValidateOptions<OperationsOptions>;
