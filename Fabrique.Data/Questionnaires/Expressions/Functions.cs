using System.Collections.Frozen;
using System.Globalization;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>One function: its name, how many arguments it takes, what it does.</summary>
internal sealed record Function(string Name, int Least, int Most, Func<Value[], IScope, Value> Apply)
{
    /// <summary>"2", "1–3" or "1+".</summary>
    public string Expected => (Least, Most) switch
    {
        var (least, most) when least == most => least.ToString(CultureInfo.InvariantCulture),
        (_, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"{Least}+"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Least}–{Most}"),
    };

    public bool Equals(Function? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Every function that an expression may call, as data.</summary>
internal static class Functions
{
    private const int Any = int.MaxValue;

    private static readonly FrozenDictionary<string, Function> ByName = new Function[]
    {
        new("if", 3, 3, (a, _) => a[0].AsBoolean() ? a[1] : a[2]),
        new("coalesce", 2, Any, (a, _) => ChoiceFunctions.FirstNonEmpty(a)),
        new("not", 1, 1, (a, _) => Value.Of(!a[0].AsBoolean())),
        new("true", 0, 0, (_, _) => Value.Of(true)),
        new("false", 0, 0, (_, _) => Value.Of(false)),
        new("boolean", 1, 1, (a, _) => Value.Of(a[0].AsBoolean())),
        new("boolean-from-string", 1, 1, (a, _) => Value.Of(a[0].AsText() is "1" || a[0].AsText().Equals("true", StringComparison.OrdinalIgnoreCase))),
        new("string", 1, 1, (a, _) => Value.Of(a[0].AsText())),
        new("number", 1, 1, (a, _) => Value.Of(a[0].AsNumber())),

        new("selected", 2, 2, (a, _) => Value.Of(ChoiceFunctions.Selected(a[0].AsText(), a[1].AsText()))),
        new("count-selected", 1, 1, (a, _) => Value.Of(ChoiceFunctions.Names(a[0].AsText()).Length)),
        new("selected-at", 2, 2, (a, _) => Value.Of(ChoiceFunctions.At(a[0].AsText(), a[1].AsNumber()))),
        new("count-non-empty", 1, Any, (a, _) => Value.Of(a.Count(value => !value.IsEmpty))),

        new("string-length", 1, 1, (a, _) => Value.Of(a[0].AsText().Length)),
        new("contains", 2, 2, (a, _) => Value.Of(a[0].AsText().Contains(a[1].AsText(), StringComparison.Ordinal))),
        new("starts-with", 2, 2, (a, _) => Value.Of(a[0].AsText().StartsWith(a[1].AsText(), StringComparison.Ordinal))),
        new("ends-with", 2, 2, (a, _) => Value.Of(a[0].AsText().EndsWith(a[1].AsText(), StringComparison.Ordinal))),
        new("concat", 1, Any, (a, _) => TextFunctions.Join("", a)),
        new("join", 2, Any, (a, _) => TextFunctions.Join(a[0].AsText(), a.AsSpan(1))),
        new("substr", 2, 3, (a, _) => Value.Of(TextFunctions.Substring(a[0].AsText(), a[1].AsNumber(), a.Length > 2 ? a[2].AsNumber() : double.PositiveInfinity))),
        new("substring-before", 2, 2, (a, _) => Value.Of(TextFunctions.Before(a[0].AsText(), a[1].AsText()))),
        new("substring-after", 2, 2, (a, _) => Value.Of(TextFunctions.After(a[0].AsText(), a[1].AsText()))),
        new("translate", 3, 3, (a, _) => Value.Of(TextFunctions.Translate(a[0].AsText(), a[1].AsText(), a[2].AsText()))),
        new("normalize-space", 1, 1, (a, _) => Value.Of(string.Join(' ', ChoiceFunctions.Names(a[0].AsText())))),

        new("int", 1, 1, (a, _) => Value.Of(Math.Truncate(a[0].AsNumber()))),
        new("round", 1, 2, (a, _) => Value.Of(NumberFunctions.Round(a[0].AsNumber(), a.Length > 1 ? a[1].AsNumber() : 0))),
        new("abs", 1, 1, (a, _) => Value.Of(Math.Abs(a[0].AsNumber()))),
        new("pow", 2, 2, (a, _) => Value.Of(Math.Pow(a[0].AsNumber(), a[1].AsNumber()))),
        new("min", 1, Any, (a, _) => Value.Of(NumberFunctions.Fold(a, Math.Min))),
        new("max", 1, Any, (a, _) => Value.Of(NumberFunctions.Fold(a, Math.Max))),
        new("sum", 1, Any, (a, _) => Value.Of(NumberFunctions.Fold(a, (left, right) => left + right))),

        new("today", 0, 0, (_, scope) => Value.Of(DateOnly.FromDateTime(scope.LocalNow.DateTime))),
        new("now", 0, 0, (_, scope) => Value.Of(scope.LocalNow)),
        new("date", 1, 1, (a, _) => a[0].AsDate() is { } day ? Value.Of(day) : Value.Empty),
        new("format-date", 2, 2, (a, scope) => Value.Of(DateFunctions.Format(a[0], a[1].AsText(), scope.Language))),

        new("date-time", 1, 1, (a, _) => DateFunctions.Moment(a[0])),
        new("decimal-date-time", 1, 1, (a, _) => Value.Of(a[0].AsDays())),
        new("decimal-time", 1, 1, (a, _) => Value.Of(a[0].AsDays() - Math.Floor(a[0].AsDays()))),
        new("format-date-time", 2, 2, (a, scope) => Value.Of(DateFunctions.Format(a[0], a[1].AsText(), scope.Language))),

        new("random", 0, 0, (_, scope) => Value.Of(ChanceFunctions.Number(scope.Draw().Span))),
        new("uuid", 0, 1, (a, scope) => Value.Of(ChanceFunctions.Uuid(scope.Draw().Span, a.Length > 0 ? a[0].AsNumber() : double.NaN))),

        // These become nodes of their own, see the parser.
        new("once", 1, 1, (_, _) => throw new System.Diagnostics.UnreachableException()),
        new("regex", 2, 2, (_, _) => throw new System.Diagnostics.UnreachableException()),
        new("jr:choice-name", 2, 2, (_, _) => throw new System.Diagnostics.UnreachableException()),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>Functions of XLSForm that a conversation has no use for, or that are not understood yet.</summary>
    public static readonly FrozenSet<string> Refused = new[]
    {
        "position",
        "indexed-repeat", "instance", "pulldata", "count", "current", "area", "distance", "geofence", "jr:itext", "randomize", "checklist", "weighted-checklist",
        "last", "id", "local-name", "name", "lang", "floor", "ceiling", "substring", "digest", "base64-decode", "version",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);
}
