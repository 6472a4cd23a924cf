using System.Text;

namespace Fabrique.Tests.Conversations;

/// <summary>Small files as devices send them.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>What such a name promises; a name that says nothing of it holds a program.</summary>
    public static byte[] Named(string name) => Path.GetExtension(name) switch
    {
        ".png" => Picture,
        ".pdf" => Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n"),
        ".txt" => Encoding.UTF8.GetBytes("Une note écrite à la main."),
        _ => [(byte)'M', (byte)'Z', 0x90, 0x00, 0x03],
    };
}
