using System.Globalization;
using System.Text;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>The columns around the questions, in the order of exports.md.</summary>
internal sealed class ResponseColumns(ExportForm form, Wording wording, ExportTexts texts)
{
    private readonly byte[][] _versions = [.. form.Versions.Select(version => Encoding.UTF8.GetBytes(version.Version))];
    private readonly byte[][] _hashes = [.. form.Versions.Select(version => Encoding.UTF8.GetBytes(version.Hash.Value))];
    private readonly byte[][] _series = [.. form.Series.Select(number => Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)))];
    private readonly WordMap _words = new(texts);

    /// <summary>What stands before the questions.</summary>
    public IEnumerable<ExportColumn> First(ExportParts parts) =>
        [.. Always(), .. form.Series.IsEmpty ? [] : Series(), .. parts.Ideas ? Ideas() : []];

    /// <summary>What stands after them.</summary>
    public IEnumerable<ExportColumn> Last(ExportParts parts) =>
        parts.Helpers ? [Column("helper_answers", "text", 26, (row, cells) => TextOrEmpty(row.Text(row.HelperAnswers), cells))] : [];

    private IEnumerable<ExportColumn> Always() =>
    [
        Column("response", "text", 34, (row, cells) => cells.Word(row.Text(row.Id))),
        Column("started_at", "instant", 17, (row, cells) => cells.Instant(row.StartedAt)),
        Column("updated_at", "instant", 17, (row, cells) => cells.Instant(row.UpdatedAt)),
        Column("submitted_at", "instant", 17, (row, cells) => InstantOrEmpty(row.SubmittedAt, cells)),
        Column("session", "text", 26, (row, cells) => TextOrEmpty(row.Text(row.Session), cells)),
        Column("session_title", "text", 26, (row, cells) => TextOrEmpty(row.Text(row.SessionTitle), cells)),
        Column("product", "text", 26, (row, cells) => TextOrEmpty(row.Text(People ? row.ProductTitle : row.ProductKey), cells)),
        Column("channel", "code", 14, (row, cells) => cells.Text(Worded("channel", row.Text(row.Channel)))),
        Column("language", "code", 12, (row, cells) => cells.Text(Worded("language", row.Text(row.Language)))),
        Column("assisted", "flag", 10, (row, cells) => cells.Flag(row.Assisted)),
        Column("status", "code", 12, (row, cells) => cells.Word(Worded("status", StatusWords.For(row.Status)))),
        Column("version", "text", 12, (row, cells) => cells.Text(_versions[row.Version])),
        Column("version_hash", "text", 12, (row, cells) => cells.Word(_hashes[row.Version])),
    ];

    private IEnumerable<ExportColumn> Series() => [Column("series", "integer", 10, (row, cells) => cells.Number(_series[row.Version]))];

    private IEnumerable<ExportColumn> Ideas() =>
    [
        Column("idea", "text", 14, (row, cells) => TextOrEmpty(row.Text(row.Idea), cells)),
        Column("idea_status", "code", 12, WriteIdeaStatus),
        Column("filed_at", "instant", 17, (row, cells) => InstantOrEmpty(row.FiledAt, cells)),
    ];

    private bool People => wording == Wording.People;

    private ResponseColumn Column(string name, string kind, int width, Action<ResponseRow, ICells> write) =>
        new(name, People ? texts.Column(name) : name, kind, width, write);

    private void WriteIdeaStatus(ResponseRow row, ICells cells)
    {
        if (row.IdeaStatus is { } status) cells.Word(Worded("idea_status", StatusWords.For(status)));
        else cells.Empty();
    }

    private ReadOnlySpan<byte> Worded(string subject, ReadOnlySpan<byte> code) => People ? _words.Of(subject, code) : code;

    private static void TextOrEmpty(ReadOnlySpan<byte> text, ICells cells)
    {
        if (text.IsEmpty) cells.Empty();
        else cells.Text(text);
    }

    private static void InstantOrEmpty(long? instant, ICells cells)
    {
        if (instant is { } value) cells.Instant(value);
        else cells.Empty();
    }
}
