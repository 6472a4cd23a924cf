using System.Net;
using System.Net.Sockets;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

/// <summary>From where a message came, as far as limits look: kept for the turn, never stored.</summary>
internal static class Caller
{
    private const string Key = "Fabrique.Caller";

    /// <summary>The caller's neighbourhood, or the conversation where the channel knows no address.</summary>
    public static string In(ITurnContext context) =>
        context.TurnState.TryGetValue(Key, out var found) ? (string)found : context.Activity.Conversation?.Id ?? "";

    /// <summary>Tells the turn; before it runs.</summary>
    public static void Put(ITurnContext context, string caller) => context.TurnState[Key] = caller;

    /// <summary>An IPv6 subscriber has a whole /64 of addresses: they count as one.</summary>
    public static string Neighbourhood(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
