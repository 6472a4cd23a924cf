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

    /// <summary>Addresses or networks (10.0.0.0/8) of reverse proxies whose word is taken for where a request came from,
    /// and whether by TLS. This machine's own proxy always may.</summary>
    public IList<string> Proxies { get; } = [];
}

[OptionsValidator]
internal sealed partial class OperationsOptionsValidator : IValidateOptions<OperationsOptions>;
