using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Columns;

/// <summary>One question over all versions of its form.</summary>
internal sealed class ExportQuestion
{
    public ExportQuestion(int slot, string name, ImmutableArray<Questionnaire> versions)
    {
        Slot = slot;
        Name = name;
        Versions = [.. versions.Select(version => Find(version, name))];
        Newest = versions.Select(version => Find(version, name)).First(question => question is not null)!;
        Form = versions.First(version => Find(version, name) is not null);
        Choices = Unite(Versions);
    }

    /// <summary>Position among the exported questions.</summary>
    public int Slot { get; }

    public string Name { get; }

    /// <summary>The question as each version has it, the newest version first; null where a version lacks it.</summary>
    public ImmutableArray<Question?> Versions { get; }

    /// <summary>As the newest version that has it words it.</summary>
    public Question Newest { get; }

    /// <summary>The version that <see cref="Newest"/> comes from.</summary>
    public Questionnaire Form { get; }

    /// <summary>Choices of all versions: the newest's order, then those that only older ones had.</summary>
    public ImmutableArray<Choice> Choices { get; }

    /// <summary>Several choices at once, in some version: one column for each choice.</summary>
    public bool IsMultiple => Versions.Any(question => question?.Type is QuestionType.SelectMultiple);

    /// <summary>Choices are put in an order, in some version: one column for each place.</summary>
    public bool IsRank => Versions.Any(question => question?.Type is QuestionType.Rank);

    /// <summary>What an answered cell of this version holds. A calculation has no type of its own: its value tells.</summary>
    public CellKind KindOf(int version, Cell cell, ReadOnlySpan<byte> text) => Versions[version]!.Type switch
    {
        QuestionType.Integer or QuestionType.Decimal or QuestionType.Range => CellKind.Number,
        QuestionType.Calculate or QuestionType.Hidden => cell.HasNumber ? CellKind.Number : ExportTime.TryDate(text, out var _) ? CellKind.Date : CellKind.Text,
        QuestionType.Text or QuestionType.Acknowledge => CellKind.Text,
        QuestionType.Time => CellKind.Time,
        QuestionType.DateTime or QuestionType.Metadata { Kind: MetadataKind.Start or MetadataKind.End } => CellKind.Moment,
        QuestionType.Metadata => CellKind.Date,
        QuestionType.Image or QuestionType.Audio or QuestionType.File => CellKind.File,
        QuestionType.Date => CellKind.Date,
        QuestionType.SelectOne => CellKind.One,
        QuestionType.SelectMultiple => CellKind.Many,
        QuestionType.Rank => CellKind.Ranking,
        _ => throw new UnreachableException(),
    };

    public string Label(string language) => Form.Say(Newest.Label, language) is { Length: > 0 } label ? label : Name;

    public string Label(Choice choice, string language) => Form.Say(choice.Label, language) is { Length: > 0 } label ? label : choice.Name;

    private static Question? Find(Questionnaire version, string name) =>
        version.Find(name) is { Type: not QuestionType.Note } question ? question : null;

    private static ImmutableArray<Choice> Unite(ImmutableArray<Question?> versions) =>
        [.. versions.SelectMany(question => question?.Type.Choices?.Choices ?? []).DistinctBy(choice => choice.Name)];
}
