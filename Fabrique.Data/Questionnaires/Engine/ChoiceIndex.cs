using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>A list of choices with its names and labels folded once, ready to be matched.</summary>
internal sealed class ChoiceIndex
{
    public ChoiceIndex(ChoiceList list)
    {
        Entries = [.. list.Choices.Select((choice, position) => new Entry(choice, position))];
        LabelsBeginWithNumbers = Entries.All(entry => entry.Labels.All(label => label.Folded.Length > 0 && char.IsAsciiDigit(label.Folded[0])));
    }

    public ImmutableArray<Entry> Entries { get; }

    /// <summary>"0 – pas du tout" … "10 – tout à fait": a figure then means the label and not the position.</summary>
    public bool LabelsBeginWithNumbers { get; }

    public sealed class Entry(Choice choice, int position)
    {
        public Choice Choice => choice;

        /// <summary>From 0.</summary>
        public int Position => position;

        public string FoldedName { get; } = TextFold.Fold(choice.Name);

        public ImmutableArray<FoldedLabel> Labels { get; } =
            [.. choice.Label.ByLanguage.Select(pair => new FoldedLabel(pair.Key, pair.Value, TextFold.Fold(pair.Value)))];
    }

    public sealed record FoldedLabel(string Language, string Text, string Folded);
}
