using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Fabrique.Data.Ideas;
using Fabrique.Data.Responses;

namespace Fabrique.Data.Exports.Rows;

/// <summary>One response; the same object is filled again for the next one, so that memory stays flat.</summary>
internal sealed class ResponseRow(int questions)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly Cell[] _answers = new Cell[questions];

    public Slice Id { get; set; }

    /// <summary>Position in <see cref="ExportForm.Versions"/>.</summary>
    public int Version { get; set; }

    /// <summary>Instants are Unix milliseconds.</summary>
    public long StartedAt { get; set; }

    public long UpdatedAt { get; set; }

    public long? SubmittedAt { get; set; }

    public Slice Channel { get; set; }

    public Slice Language { get; set; }

    public bool Assisted { get; set; }

    /// <summary>Names of the questions that the helper answered; empty for none.</summary>
    public Slice HelperAnswers { get; set; }

    public ResponseStatus Status { get; set; }

    /// <summary>Four words; empty without a session, as the next three.</summary>
    public Slice Session { get; set; }

    public Slice SessionTitle { get; set; }

    public Slice ProductKey { get; set; }

    public Slice ProductTitle { get; set; }

    public Slice Idea { get; set; }

    /// <summary>Null without an idea.</summary>
    public IdeaStatus? IdeaStatus { get; set; }

    public long? FiledAt { get; set; }

    public Cell this[int slot] => _answers[slot];

    public ReadOnlySpan<byte> Text(Slice slice) => _bytes.WrittenSpan.Slice(slice.Start, slice.Length);

    public void Clear(ReadOnlySpan<CellState> states)
    {
        _bytes.ResetWrittenCount();
        for (var slot = 0; slot < states.Length; slot++) _answers[slot] = new Cell(states[slot]);
    }

    public void Set(int slot, Cell cell) => _answers[slot] = cell;

    /// <summary>Keeps a copy; bytes that are no UTF-8 (written by other hands) become U+FFFD.</summary>
    public Slice Keep(ReadOnlySpan<byte> utf8)
    {
        var valid = Utf8.IsValid(utf8) ? utf8 : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8));
        var start = _bytes.WrittenCount;
        _bytes.Write(valid);
        return new Slice(start, valid.Length);
    }
}
