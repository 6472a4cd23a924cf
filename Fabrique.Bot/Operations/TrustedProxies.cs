using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Operations;

/// <summary>Whose word is taken for where a request came from. See <see cref="OperationsOptions.Proxies"/>.</summary>
internal sealed class TrustedProxies(IOptions<OperationsOptions> options) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in options.Value.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) forwarded.KnownIPNetworks.Add(network);
            else throw new OptionsValidationException(nameof(OperationsOptions.Proxies), typeof(OperationsOptions), [$"Fabrique:Operations:Proxies: {proxy}"]);
        }
    }
}
