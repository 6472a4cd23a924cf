using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The type column, with the parameters that belong to it.</summary>
internal sealed class TypeReader(SheetReader reader, ImmutableArray<WrittenList> lists, ProblemList problems)
{
    private readonly Dictionary<string, ChoiceList> _lists = lists.ToDictionary(written => written.List.Name, written => written.List, StringComparer.Ordinal);

    /// <summary>"Begin  Group", "begin_group" and "BEGIN GROUP" are the same type.</summary>
    public static string Normalize(string cell)
    {
        var words = WithoutFrame(cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words is [var verb, var what, ..] && verb.ToLowerInvariant() is "begin" or "end" or "select"
            ? string.Join(' ', [verb.ToLowerInvariant() + "_" + words[1].ToLowerInvariant(), .. words[2..]])
            : string.Join(' ', words is [var first, ..] ? [first.ToLowerInvariant(), .. words[1..]] : words);
    }

    /// <summary>The lists of which some question takes several choices.</summary>
    public static IReadOnlySet<string> ListsOfSeveral(Workbook workbook)
    {
        var survey = workbook.Find("survey");
        var at = survey?.Headers.Select(header => Columns.Split(header).Name).ToList().IndexOf("type") ?? -1;
        return at < 0
            ? FrozenSet<string>.Empty
            : survey!.Rows.Where(row => at < row.Cells.Length && row.Cells[at].Length > 0).Select(row => row.Cells[at]).Distinct()
                .Select(cell => WithList(Normalize(cell).Split(' ')))
                .Where(read => read is { Type: not "select_one", Words.Length: > 0 })
                .Select(read => read!.Value.Words[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <returns>Null when a problem was told.</returns>
    public QuestionType? Read(SheetRow row)
    {
        var cell = reader.Cell(row, "type");
        if (cell.Length == 0)
            return Tell(Problems.MissingType(reader.At(row, "type")));
        var words = Normalize(cell).Split(' ');
        var read = WithList(words) is var (listed, rest)
            ? OfList(row, listed, rest)
            : words switch
            {
                ["range"] => Range(row),
                _ when TypeWords.Simple.TryGetValue(string.Join('_', words).ToLowerInvariant(), out var simple) => simple,
                _ when TypeWords.OfDevices.Contains(string.Join('_', words).ToLowerInvariant()) => OfDevice(row, cell),
                _ => Unknown(row, words, cell),
            };
        if (read is not (null or QuestionType.Range) && !TypeWords.OfDevices.Contains(words[0].ToLowerInvariant()))
            CheckParameters(row, words[0]);
        return read;
    }

    private static (string Type, string[] Words)? WithList(string[] words)
    {
        var plain = words[0].StartsWith("select_", StringComparison.Ordinal) ? ["select", words[0]["select_".Length..], .. words[1..]] : words;
        foreach (var (spelling, type) in TypeWords.WithList)
        {
            if (plain.Take(spelling.Length).SequenceEqual(spelling, StringComparer.OrdinalIgnoreCase))
                return (type, plain[spelling.Length..]);
        }

        return null;
    }

    private QuestionType? OfList(SheetRow row, string type, string[] rest)
    {
        var place = reader.At(row, "type");
        if (rest.Length == 0)
            return Tell(Problems.SelectWithoutList(place, type));
        if (rest is ["file", _, ..] && !_lists.ContainsKey("file"))
            return Tell(Problems.ExternalRefused(place, reader.Cell(row, "type")));
        if (rest[0].StartsWith("${", StringComparison.Ordinal))
            return Tell(Problems.SelectFromAnswers(place, rest[0]));
        if (reader.Cell(row, "appearance").Contains("search(", StringComparison.OrdinalIgnoreCase))
            return Tell(Problems.ExternalRefused(reader.At(row, "appearance"), reader.Cell(row, "appearance")));
        var orOther = string.Join(' ', rest[1..]).ToLowerInvariant() is "or_other" or "or other" or "or specify other";
        if (rest.Length > 1 && (!orOther || type == "rank"))
            return Tell(Problems.WordsBehindList(place, string.Join(' ', rest[1..])));
        if (!_lists.TryGetValue(rest[0], out var list))
            return Tell(Problems.UnknownList(place, rest[0], Nearest.Of(rest[0], _lists.Keys)));
        return type switch
        {
            "select_one" => new QuestionType.SelectOne(list, orOther),
            "select_multiple" => new QuestionType.SelectMultiple(list, orOther),
            _ => new QuestionType.Rank(list),
        };
    }

    // A conversation runs on no device of its own: the value is there, and empty.
    private QuestionType.Hidden OfDevice(SheetRow row, string cell)
    {
        problems.Add(Problems.DeviceNotKnown(reader.At(row, "type"), cell));
        return new QuestionType.Hidden();
    }

    // "add integer prompt", "q note": how forms were written first.
    private static string[] WithoutFrame(string[] words) => words switch
    {
        [var add, .. var inner, var prompt] when inner.Length > 0 && Is(add, "add") && Is(prompt, "prompt") => inner,
        [var add, .. var inner] when inner.Length > 2 && Is(add, "add") && Array.Exists(inner, word => Is(word, "prompt")) => [.. inner.Where(word => !Is(word, "prompt"))],
        [var q, .. var inner] when inner.Length > 0 && Is(q, "q") => inner,
        _ => words,
    };

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private QuestionType? Range(SheetRow row)
    {
        // XLSForm's own defaults.
        var bounds = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["start"] = 1, ["end"] = 10, ["step"] = 1 };
        var cell = reader.Cell(row, "parameters");
        var place = reader.At(row, "parameters");
        foreach (var pair in Pairs(cell))
        {
            var (key, value) = (pair[0].ToLowerInvariant(), pair.Length == 2 ? pair[1] : "");
            if (TypeWords.WithoutEffect["range"].Contains(key))
            {
                problems.Add(Problems.NoEffect(place, pair[0], "range"));
                continue;
            }

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

    private void CheckParameters(SheetRow row, string type)
    {
        var cell = reader.Cell(row, "parameters");
        if (cell.Length == 0)
            return;
        var without = TypeWords.WithoutEffect.GetValueOrDefault(type, []);
        problems.Add(Pairs(cell).All(pair => without.Contains(pair[0].ToLowerInvariant()))
            ? Problems.NoEffect(reader.At(row, "parameters"), "parameters", type)
            : Problems.ParametersNotTaken(reader.At(row, "parameters"), cell, type));
    }

    // "start= 1 end=5", "start=1, end=5" and "start = 1; end = 5" are all met in the field.
    private static IEnumerable<string[]> Pairs(string cell) => cell
        .Replace(" =", "=", StringComparison.Ordinal)
        .Replace("= ", "=", StringComparison.Ordinal)
        .Split([' ', ';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2));

    private QuestionType? Unknown(SheetRow row, string[] words, string cell)
    {
        var place = reader.At(row, "type");
        return Tell(TypeWords.Refused.TryGetValue(words[0], out var refusal)
            ? refusal(place, cell)
            : Problems.UnknownType(place, cell, Meant(words)));
    }

    // "Choix multiple besoins": two words that tell more than one are tried first.
    private static string Meant(string[] words) =>
        words.Length > 1 && TypeWords.Meant.TryGetValue($"{words[0]} {words[1]}", out var meant) || TypeWords.Meant.TryGetValue(words[0].Replace('_', ' '), out meant)
            ? meant
            : Nearest.Of(words[0], TypeWords.Known);

    private QuestionType? Tell(Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}
