using System.Collections.Immutable;
using System.Text;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;

namespace Fabrique.Data.Exports.Columns;

/// <summary>All published versions of one form as one list of questions: the newest version's order, then those only older ones had.</summary>
internal sealed class ExportForm
{
    private readonly byte[][] _hashes;
    private readonly int[][] _slots;
    private readonly CellState[][] _unreached;
    private readonly CellState[][] _withdrawn;

    /// <param name="versions">The newest first; at least one.</param>
    /// <param name="hidden">Names of questions that are left out.</param>
    public ExportForm(IReadOnlyList<Questionnaire> versions, IReadOnlySet<string> hidden)
    {
        Versions = [.. versions];
        Questions = Unite(Versions, hidden);
        _hashes = [.. versions.Select(version => Encoding.UTF8.GetBytes(version.Hash.Value))];
        _slots = [.. versions.Select(SlotsOf)];
        _unreached = [.. versions.Select((_, version) => StatesOf(version, CellState.NotReached))];
        _withdrawn = [.. versions.Select((_, version) => StatesOf(version, CellState.Withdrawn))];
    }

    /// <summary>The newest first.</summary>
    public ImmutableArray<Questionnaire> Versions { get; }

    /// <summary>The series of each version, where that is told: several are exported together.</summary>
    public ImmutableArray<long> Series { get; init; } = [];

    public Questionnaire Newest => Versions[0];

    public ImmutableArray<ExportQuestion> Questions { get; }

    public int VersionOf(ReadOnlySpan<byte> hash)
    {
        for (var version = 0; version < _hashes.Length; version++)
            if (hash.SequenceEqual(_hashes[version])) return version;
        throw new InvalidDataException("A response points to a version that is not in the snapshot.");
    }

    /// <summary>Where the answer at <paramref name="ordinal"/> goes, or -1 where it is not exported.</summary>
    public int SlotOf(int version, int ordinal) => _slots[version][ordinal];

    /// <summary>What each question is before its answer is read.</summary>
    public ReadOnlySpan<CellState> EmptyStates(int version, ResponseStatus status) =>
        status == ResponseStatus.Withdrawn ? _withdrawn[version] : _unreached[version];

    private static ImmutableArray<ExportQuestion> Unite(ImmutableArray<Questionnaire> versions, IReadOnlySet<string> hidden) =>
    [
        .. versions
            .SelectMany(version => version.Questions)
            .Where(question => question.Type is not QuestionType.Note)
            .Select(question => question.Name)
            .Distinct()
            .Where(name => !hidden.Contains(name))
            .Select((name, slot) => new ExportQuestion(slot, name, versions)),
    ];

    private int[] SlotsOf(Questionnaire version)
    {
        var slots = Questions.ToDictionary(question => question.Name, question => question.Slot);
        return [.. version.Questions.Select(question => question.Type is QuestionType.Note ? -1 : slots.GetValueOrDefault(question.Name, -1))];
    }

    private CellState[] StatesOf(int version, CellState whenAsked) =>
        [.. Questions.Select(question => question.Versions[version] is null ? CellState.NotAsked : whenAsked)];
}
