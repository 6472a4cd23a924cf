using System.Globalization;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>How far a client has read: the sequence number of the last activity it has, as a string.</summary>
internal static class Watermark
{
    public static readonly DirectLineError Refusal = DirectLineError.BadArgument("The watermark is not one that this host gave.");

    /// <summary>Nothing and "" stand before the first activity.</summary>
    public static bool TryRead(HttpRequest request, out long after)
    {
        var text = request.Query["watermark"].ToString();
        after = 0;
        return text.Length == 0 || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }
}
