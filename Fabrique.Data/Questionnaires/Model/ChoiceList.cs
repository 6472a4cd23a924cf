using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>A named list of the choices sheet, in its order.</summary>
public sealed record ChoiceList(string Name, ImmutableArray<Choice> Choices)
{
    public Choice? Find(string name) => Choices.FirstOrDefault(choice => choice.Name == name);

    public bool Equals(ChoiceList? other) => other is not null && Name == other.Name && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(Name, Choices.Length);
}
