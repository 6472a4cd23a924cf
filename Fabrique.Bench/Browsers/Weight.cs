using System.Globalization;
using Microsoft.Playwright;

namespace Fabrique.Bench.Browsers;

/// <summary>What a tab has fetched: requests, and bytes as they came over the wire, headers included.</summary>
internal sealed class Weight
{
    private long _bytes;
    private int _requests;

    private Weight(ICDPSession line)
    {
        line.Event("Network.responseReceived").OnEvent += (_, _) => Interlocked.Increment(ref _requests);
        line.Event("Network.loadingFinished").OnEvent += (_, told) =>
            Interlocked.Add(ref _bytes, (long)(told?.GetProperty("encodedDataLength").GetDouble() ?? 0));
    }

    public double KiB => Interlocked.Read(ref _bytes) / 1024.0;

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<Weight> OfAsync(IPage page)
    {
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        return new Weight(line);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{KiB:0} KiB, {Requests} requests");
}
