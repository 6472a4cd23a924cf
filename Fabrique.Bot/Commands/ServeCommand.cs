using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Fabrique.Bot.Commands;

/// <summary>The host, until it is told to stop.</summary>
internal sealed class ServeCommand : Verb<ServeOptions>
{
    public const string Verb = "serve";

    private readonly Option<string?> _urls;

    public ServeCommand(VerbParts parts)
        : base(Verb, "Serve", parts) =>
        _urls = Take(VerbOption.Urls(Texts));

    protected override ServeOptions Bind(ParseResult line) => new()
    {
        DataFolder = line.GetValue(Parts.Common.Data),
        Urls = line.GetValue(_urls),
        Time = Console.Time,
    };

    protected override async Task<CommandOutcome> RunAsync(ServeOptions settings, CancellationToken ct)
    {
        await using var host = FabriqueHost.Build(settings);
        try
        {
            await FabriqueHost.StartAsync(host, ct);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return new CommandOutcome.Problem(Texts.Format("Host_PortTaken", Addresses(host)));
        }
        catch (SocketException fault)
        {
            return new CommandOutcome.Problem(Texts.Format("Host_CannotListen", Addresses(host), fault.SocketErrorCode));
        }

        await Welcome.WriteAsync(host, Texts, Console.Output, ct);
        await host.WaitForShutdownAsync(ct);
        return new CommandOutcome.Done();
    }

    private static string Addresses(WebApplication host) => string.Join(", ", HostSettings.Urls(host.Configuration));
}
