namespace Microsoft.Bot.Recognition;

/// <summary>Fractions in one sign.</summary>
internal static class VulgarFraction
{
    public static decimal? Of(Word word) => word.Kind != WordKind.Sign ? null : word.Plain switch
    {
        "½" => 0.5m,
        "¼" => 0.25m,
        "¾" => 0.75m,
        "⅓" => 1m / 3,
        "⅔" => 2m / 3,
        "⅛" => 0.125m,
        _ => null,
    };
}
