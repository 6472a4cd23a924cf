using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bench.Fuzz;

/// <summary>Takes activities as channels send them and spoils them: values of other kinds, members lost, doubled and
/// exchanged, broken text, wrong headers. The same seed and number make the same request.</summary>
internal sealed class ActivityMutator(int seed, string serviceUrl)
{
    private static readonly string[] ContentTypes =
        ["application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=nonsense", "text/json", "text/plain", "application/vnd.x+json", ""];

    private static readonly string[] Authorizations = ["Bearer", "Bearer ", "Bearer a.b.c", "Bearer e30.e30.", "Basic dTpw", "Bearer a.b.c.d.e", "x"];

    public MutatedActivity Make(int number)
    {
        var random = new Random(unchecked((seed * 7919) + number));
        var activity = Corpus.Any(random, serviceUrl);
        for (var change = random.Next(4); change >= 0; change--)
            TreeMutations.Apply(activity, random);
        // Names are read whatever their case.
        var isInvoke = activity.Properties().Any(member =>
            member.Name.Equals("type", StringComparison.OrdinalIgnoreCase) && member.Value is JValue { Value: "invoke" });
        return new MutatedActivity(
            seed,
            number,
            Print(activity, random),
            random.Next(25) == 0 ? Any(ContentTypes, random) : "application/json",
            random.Next(100) == 0 ? Any(Authorizations, random) : null,
            isInvoke);
    }

    private static byte[] Print(JObject activity, Random random)
    {
        using var text = new StringWriter();
        using (var writer = new JsonTextWriter(text)
        {
            StringEscapeHandling = random.Next(4) == 0 ? StringEscapeHandling.EscapeNonAscii : StringEscapeHandling.Default,
            Formatting = random.Next(4) == 0 ? Formatting.Indented : Formatting.None,
        })
        {
            activity.WriteTo(writer);
        }

        return random.Next(6) == 0 ? TextMutations.Apply(text.ToString(), random) : Encoding.UTF8.GetBytes(text.ToString());
    }

    private static T Any<T>(T[] values, Random random) => values[random.Next(values.Length)];
}
