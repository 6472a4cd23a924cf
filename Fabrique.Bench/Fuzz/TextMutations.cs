using System.Text;

namespace Fabrique.Bench.Fuzz;

/// <summary>Changes of an activity's bytes, most of which leave no JSON.</summary>
internal static class TextMutations
{
    private static readonly string[] Scraps = ["{", "}", "[", "]", "\"", ",", ":", "\\u", "\\ud83d", "//", "/*", "\0", "\uFEFF", "NaN", "undefined", "1e999", "'", "\n\r"];

    public static byte[] Apply(string json, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return Encoding.UTF8.GetBytes(json[..random.Next(json.Length)]);
            case 1:
                return Encoding.UTF8.GetBytes(json.Insert(random.Next(json.Length), Scraps[random.Next(Scraps.Length)]));
            case 2:
                return Encoding.UTF8.GetBytes("{\"type\":\"message\",\"type\":7," + json[1..]);
            case 3:
                return random.Next(2) == 0 ? Encoding.Unicode.GetBytes(json) : [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(json)];
            case 4:
                return Encoding.UTF8.GetBytes(json + json);
            default:
                var bytes = Encoding.UTF8.GetBytes(json);
                for (var flip = random.Next(1, 6); flip > 0; flip--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
        }
    }
}
