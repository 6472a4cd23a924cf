using System.Buffers.Text;
using System.Collections.Immutable;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires.Scales;
using Fabrique.Data.Responses;

namespace Fabrique.Data.Exports.Xlsx;

/// <summary>The scores of a form's scales over the sent responses that go by.</summary>
internal sealed class ScaleScores(ExportForm form)
{
    private readonly Dictionary<string, int> _slots = form.Questions.ToDictionary(question => question.Name, question => question.Slot, StringComparer.Ordinal);

    private readonly ImmutableArray<(ScaleItems Scale, List<double?> Persons)> _scales =
        [.. ScaleItems.Of(form.Questions.Select(question => question.Newest)).Select(scale => (scale, new List<double?>()))];

    /// <summary>In the order of the form.</summary>
    public IEnumerable<(ScaleItems Scale, ScaleScore Score)> All => _scales.Select(scale => (scale.Scale, Scoring.OfAll(scale.Scale.Scale, scale.Persons)));

    public void Add(ResponseRow row)
    {
        if (row.Status != ResponseStatus.Submitted) return;
        foreach (var (scale, persons) in _scales)
            if (scale.OfPerson(question => Read(row, row[_slots[question.Name]])) is { } score) persons.Add(score);
    }

    private static ScaleAnswer Read(ResponseRow row, Cell cell) => cell.State switch
    {
        CellState.Answered when Utf8Parser.TryParse(row.Text(cell.Text), out double number, out var read) && read == cell.Text.Length => new ScaleAnswer(number),
        CellState.DontKnow => new ScaleAnswer(null, IsDontKnow: true),
        _ => default,
    };
}
