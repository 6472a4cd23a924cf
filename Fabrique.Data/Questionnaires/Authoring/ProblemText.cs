using System.Globalization;
using System.Resources;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A problem as a sentence: where, what was found, what to do.</summary>
public static class ProblemText
{
    private const int MaxQuoted = 120;

    private static readonly ResourceManager Wordings = new(typeof(Problems).FullName!, typeof(Problems).Assembly);

    /// <returns>"retour.md, feuille survey, ligne 7, colonne type : …", on one line; in English for English cultures, else in French.</returns>
    public static string Describe(Problem problem, CultureInfo culture)
    {
        var sentence = Sentence(problem, culture);
        return (problem.Sheet, problem.Row, problem.Column) switch
        {
            ("", _, _) => string.Format(culture, Wording("Where_File", culture), problem.File, sentence),
            (_, 0, _) => string.Format(culture, Wording("Where_Sheet", culture), problem.File, problem.Sheet, sentence),
            (_, _, "") => string.Format(culture, Wording("Where_Row", culture), problem.File, problem.Sheet, problem.Row, sentence),
            _ => string.Format(culture, Wording("Where_Cell", culture), problem.File, problem.Sheet, problem.Row, problem.Column, sentence),
        };
    }

    /// <returns>What was found and what to do, without the place.</returns>
    public static string Sentence(Problem problem, CultureInfo culture)
    {
        var arguments = problem.Arguments.Select(object (argument) => Quotable(argument)).ToArray();
        var sentence = string.Format(culture, Wording(problem.Code, culture), arguments);
        return Problems.WithSuggestion.Contains(problem.Code) && arguments[^1] is string { Length: > 0 } suggestion
            ? sentence + " " + string.Format(culture, Wording("DidYouMean", culture), suggestion)
            : sentence;
    }

    private static string Wording(string key, CultureInfo culture) =>
        Wordings.GetString(key, culture) ?? throw new MissingManifestResourceException($"No wording for {key}.");

    // One line a problem, also when a whole page was pasted into a cell.
    private static string Quotable(string argument)
    {
        var line = argument.ReplaceLineEndings(" ");
        if (line.Length <= MaxQuoted)
            return line;
        return line[..(char.IsHighSurrogate(line[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted)] + "…";
    }
}
