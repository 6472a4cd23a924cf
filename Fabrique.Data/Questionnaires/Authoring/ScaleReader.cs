using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Scales;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The columns scale and scale_item.</summary>
internal static partial class ScaleReader
{
    private static readonly ImmutableArray<string> Known = ["sus", "umux-lite", "nps", "csat", "ces", "custom(0..10)"];

    public static ScaleItem? Read(SheetReader reader, SheetRow row, ProblemList problems)
    {
        var cell = reader.Cell(row, "scale");
        var item = reader.Cell(row, "scale_item");
        if (cell.Length == 0)
        {
            if (item.Length > 0)
                problems.Add(Problems.NoEffect(reader.At(row, "scale_item"), "scale_item", ""));
            return null;
        }

        if (Parse(cell) is not { } scale)
        {
            problems.Add(Problems.UnknownScale(reader.At(row, "scale"), cell, Nearest.Of(cell.ToLowerInvariant(), Known)));
            return null;
        }

        var most = ScaleFacts.Items(scale) ?? 99;
        if (item.Length == 0 && most is 1 or 99)
            return new ScaleItem(scale, 1);
        if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return new ScaleItem(scale, number);
        problems.Add(Problems.BadScaleItem(reader.At(row, "scale_item"), item, Print(scale), most));
        return null;
    }

    public static string Print(Scale scale) => scale switch
    {
        Scale.Sus => "sus",
        Scale.UmuxLite => "umux-lite",
        Scale.Nps => "nps",
        Scale.Csat => "csat",
        Scale.Ces => "ces",
        Scale.Custom custom => string.Create(CultureInfo.InvariantCulture, $"custom(0..{custom.Most})"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Scale? Parse(string cell) => cell.ToLowerInvariant().Replace(' ', '-').Replace('_', '-') switch
    {
        "sus" => new Scale.Sus(),
        "umux-lite" or "umuxlite" => new Scale.UmuxLite(),
        "nps" => new Scale.Nps(),
        "csat" => new Scale.Csat(),
        "ces" => new Scale.Ces(),
        var other => Custom().Match(other) is { Success: true } match
            && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= 1000
                ? new Scale.Custom(most)
                : null,
    };

    [GeneratedRegex(@"^custom-?\(-*0-*(?:\.\.|…|-)-*([0-9]{1,4})-*\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Custom();
}
