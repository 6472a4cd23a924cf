using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Headers of question columns, each once: two questions may have the same label, or the name of a column about the response.</summary>
internal abstract class Headers
{
    private readonly HashSet<string> _ambiguous;

    private Headers(ExportForm form, IEnumerable<string> taken, Func<ExportQuestion, string> plain)
    {
        _ambiguous = taken.Concat(form.Questions.Select(plain))
            .GroupBy(header => header, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static Headers ForPrograms(ExportForm form, IReadOnlyList<ExportColumn> about) => new Names(form, about);

    public static Headers ForPeople(ExportForm form, IReadOnlyList<ExportColumn> about, ExportTexts texts) => new Labels(form, about, texts);

    public abstract string Of(ExportQuestion question);

    public abstract string Of(ExportQuestion question, Choice choice);

    /// <param name="place">From 1.</param>
    public abstract string Place(ExportQuestion question, int place);

    private bool IsAmbiguous(string header) => _ambiguous.Contains(header);

    private sealed class Names(ExportForm form, IReadOnlyList<ExportColumn> about)
        : Headers(form, about.Select(column => column.Name), question => question.Name)
    {
        public override string Of(ExportQuestion question) => IsAmbiguous(question.Name) ? $"answer/{question.Name}" : question.Name;

        public override string Of(ExportQuestion question, Choice choice) => $"{Of(question)}/{choice.Name}";

        public override string Place(ExportQuestion question, int place) => $"{Of(question)}/{PlaceColumn.Suffix(place)}";
    }

    private sealed class Labels(ExportForm form, IReadOnlyList<ExportColumn> about, ExportTexts texts)
        : Headers(form, about.Select(column => column.Header), question => question.Label(texts.Language))
    {
        public override string Of(ExportQuestion question) =>
            question.Label(texts.Language) is var label && IsAmbiguous(label) ? $"{label} [{question.Name}]" : label;

        public override string Of(ExportQuestion question, Choice choice) =>
            texts.Format("Header_Choice", Of(question), question.Label(choice, texts.Language));

        public override string Place(ExportQuestion question, int place) => texts.Format("Header_Place", Of(question), place);
    }
}
