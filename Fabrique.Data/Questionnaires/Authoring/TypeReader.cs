using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The type column, with the parameters that belong to it.</summary>
internal sealed class TypeReader(SheetReader reader, ImmutableArray<WrittenList> lists, ProblemList problems)
{
    private static readonly FrozenDictionary<string, QuestionType> Simple = new Dictionary<string, QuestionType>
    {
        ["text"] = new QuestionType.Text(),
        ["string"] = new QuestionType.Text(),
        ["integer"] = new QuestionType.Integer(),
        ["int"] = new QuestionType.Integer(),
        ["decimal"] = new QuestionType.Decimal(),
        ["date"] = new QuestionType.Date(),
        ["note"] = new QuestionType.Note(),
        ["calculate"] = new QuestionType.Calculate(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Known =
        ["text", "integer", "decimal", "range", "date", "select_one", "select_multiple", "note", "begin_group", "end_group", "calculate"];

    /// <summary>Types of the full profile that are not understood yet.</summary>
    private static readonly FrozenSet<string> NotYet = new[]
    {
        "time", "datetime", "rank", "acknowledge", "trigger", "hidden", "image", "photo", "audio", "file", "start", "end", "today",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Types that a conversation has no place for → what to do instead, as a wording.</summary>
    private static readonly FrozenDictionary<string, Func<Place, string, Problem>> Refused = new Dictionary<string, Func<Place, string, Problem>>
    {
        ["geopoint"] = Problems.GeoRefused,
        ["geotrace"] = Problems.GeoRefused,
        ["geoshape"] = Problems.GeoRefused,
        ["start-geopoint"] = Problems.GeoRefused,
        ["barcode"] = Problems.BarcodeRefused,
        ["begin_repeat"] = Problems.RepeatRefused,
        ["end_repeat"] = Problems.RepeatRefused,
        ["xml-external"] = Problems.ExternalRefused,
        ["csv-external"] = Problems.ExternalRefused,
        ["select_one_from_file"] = Problems.ExternalRefused,
        ["select_multiple_from_file"] = Problems.ExternalRefused,
        ["select_one_external"] = Problems.ExternalRefused,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null when a problem was told.</returns>
    public QuestionType? Read(SheetRow row)
    {
        var cell = reader.Cell(row, "type");
        var words = cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return Tell(Problems.MissingType(reader.At(row, "type")));
        var (type, rest) = Head(words);
        var read = type switch
        {
            "select_one" or "select_multiple" => Select(row, type, rest),
            "range" when rest.Length == 0 => Range(row),
            _ when rest.Length == 0 && Simple.TryGetValue(type, out var simple) => simple,
            _ => Unknown(row, type, cell),
        };
        if (read is not (null or QuestionType.Range) && reader.Cell(row, "parameters") is { Length: > 0 } parameters)
            return Tell(Problems.ParametersNotTaken(reader.At(row, "parameters"), parameters, type));
        return read;
    }

    // "select one", "select_one" and "Select_One" are the same type.
    private static (string Type, string[] Others) Head(string[] words)
    {
        var lower = words[0].ToLowerInvariant();
        if (lower is "select" or "begin" or "end" && words.Length > 1)
            return (lower + "_" + words[1].ToLowerInvariant(), words[2..]);
        return (lower, words[1..]);
    }

    private QuestionType? Select(SheetRow row, string type, string[] rest)
    {
        if (rest.Length == 0)
            return Tell(Problems.SelectWithoutList(reader.At(row, "type"), type));
        if (rest.Length > 1)
        {
            return Tell(rest[1] is "or_other" or "or" ? Problems.OrOtherNotYet(reader.At(row, "type"), string.Join(' ', rest)) : Problems.UnknownType(reader.At(row, "type"), type + " " + string.Join(' ', rest), ""));
        }

        var list = lists.FirstOrDefault(written => written.List.Name == rest[0])?.List;
        if (list is null)
            return Tell(Problems.UnknownList(reader.At(row, "type"), rest[0], Nearest.Of(rest[0], lists.Select(written => written.List.Name))));
        return type == "select_one" ? new QuestionType.SelectOne(list) : new QuestionType.SelectMultiple(list);
    }

    private QuestionType? Range(SheetRow row)
    {
        // XLSForm's own defaults.
        var bounds = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["start"] = 1, ["end"] = 10, ["step"] = 1 };
        var cell = reader.Cell(row, "parameters");
        var place = reader.At(row, "parameters");
        foreach (var pair in Pairs(cell))
        {
            var (key, value) = (pair[0].ToLowerInvariant(), pair.Length == 2 ? pair[1] : "");
            if (!bounds.ContainsKey(key))
                return Tell(Problems.UnknownParameter(place, pair[0], Nearest.Of(key, bounds.Keys)));
            if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return Tell(Problems.ParameterNotNumber(place, pair[0], value));
            bounds[key] = number;
        }

        var range = new QuestionType.Range(bounds["start"], bounds["end"], bounds["step"]);
        var fits = range.Step > 0 && range.End > range.Start && Math.Abs(range.Start) < 1e12m && Math.Abs(range.End) < 1e12m
            && (range.End - range.Start) % range.Step == 0;
        return fits ? range : Tell(Problems.BadRange(place, cell));
    }

    // "start= 1 end=5", "start=1, end=5" and "start = 1; end = 5" are all met in the field.
    private static IEnumerable<string[]> Pairs(string cell) => cell
        .Replace(" =", "=", StringComparison.Ordinal)
        .Replace("= ", "=", StringComparison.Ordinal)
        .Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2));

    private QuestionType? Unknown(SheetRow row, string type, string cell)
    {
        var place = reader.At(row, "type");
        if (Refused.TryGetValue(type, out var refusal))
            return Tell(refusal(place, cell));
        return Tell(NotYet.Contains(type)
            ? Problems.TypeNotYet(place, cell)
            : Problems.UnknownType(place, cell, Nearest.Of(type, Known)));
    }

    private QuestionType? Tell(Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}
