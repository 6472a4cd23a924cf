using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bench.Fuzz;

/// <summary>Values that a schema does not expect.</summary>
internal static class Oddities
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u200B", "\u202Eabc", "\uD800", "👩🏽‍🚀", "é́́́́́́", "true", "null", "12", "-1", "1e309", "NaN", "2024-13-45T99:99:99Z", "0001-01-01T00:00:00", "9999-12-31T23:59:59.9999999+14:00",
        "0000-00-00", "../../etc/passwd", "a/b?c#d", "%00", "'; DROP TABLE responses; --", "<script>alert(1)</script>", "{{7*7}}", "${x}", "=1+1", "javascript:alert(1)", "http://169.254.169.254/latest",
        "file:///etc/passwd", "http://[::1", "//x", "http://127.0.0.1:9/", "xx-YY-ZZ", "fr", "en-US", "message", "invoke", "event", "conversationUpdate", "expectReplies", "emulator", "directline",
        "bonjour", "aide", "annuler", "stop", "passer", "English", "reprendre", "donner mon avis",
    ];

    public static JToken Any(Random random) => random.Next(14) switch
    {
        0 => JValue.CreateNull(),
        1 => new JValue(random.Next(2) == 0),
        2 => new JValue(random.Next(-2, 3)),
        3 => new JValue(long.MaxValue),
        4 => new JValue(random.NextDouble() * 1e308),
        5 => new JValue(BigInteger.Pow(10, random.Next(20, 400))),
        6 => new JArray(),
        7 => new JObject(),
        8 => Nested(random.Next(1, 150), random),
        9 => new JValue(new string((char)random.Next(32, 0x2500), random.Next(20_000))),
        10 => new JObject { ["$type"] = "System.IO.FileInfo, System.IO.FileSystem", ["fileName"] = "/etc/passwd" },
        11 => new JArray(Enumerable.Range(0, random.Next(50)).Select(_ => Text(random))),
        _ => Text(random),
    };

    private static JValue Text(Random random) => new(Texts[random.Next(Texts.Length)]);

    private static JToken Nested(int depth, Random random)
    {
        JToken inner = new JValue(1);
        for (; depth > 0; depth--)
            inner = random.Next(2) == 0 ? new JArray(inner) : new JObject { ["x"] = inner };
        return inner;
    }
}
