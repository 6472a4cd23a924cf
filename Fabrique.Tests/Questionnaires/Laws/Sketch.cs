using System.Collections.Immutable;

namespace Fabrique.Tests.Questionnaires.Laws;

/// <summary>One row of a generated form, as numbers: 0 is the simplest of everything, so that a failure shrinks to what matters.</summary>
internal readonly record struct SketchRow(int Kind, int Relevant, int Constraint, int Required, int Extra)
{
    private const int Most = 1_000;

    public static SketchRow Draw(Random random) =>
        new(random.Next(SketchWriter.Kinds.Length), random.Next(Most), random.Next(Most), random.Next(Most), random.Next(Most));

    public IEnumerable<SketchRow> Simpler()
    {
        if (Kind > 0)
            yield return this with { Kind = 0 };
        if (Relevant > 0)
            yield return this with { Relevant = 0 };
        if (Constraint > 0)
            yield return this with { Constraint = 0 };
        if (Required > 0)
            yield return this with { Required = 0 };
        if (Extra > 0)
            yield return this with { Extra = 0 };
    }
}

/// <summary>A generated questionnaire and the seed of one person's answers to it.</summary>
internal sealed record Sketch(ImmutableArray<SketchRow> Rows, int Answers)
{
    private const int MostRows = 14;

    /// <summary>The same pair for the same number, everywhere.</summary>
    public static Sketch Of(int number)
    {
        var random = new Random(number);
        return new Sketch([.. Enumerable.Range(0, random.Next(1, MostRows)).Select(_ => SketchRow.Draw(random))], random.Next());
    }

    /// <summary>A form that compiles, whatever the numbers are.</summary>
    public string Markdown() => new SketchWriter().Write(Rows);

    public override string ToString() => $"answers {Answers} to\n{Markdown()}";

    /// <summary>The smallest pair that still fails, reached by leaving out whatever can be left out.</summary>
    public Sketch Shrink(Func<Sketch, bool> fails)
    {
        var smallest = this;
        while (smallest.Smaller().FirstOrDefault(fails) is { } smaller)
            smallest = smaller;
        return smallest;
    }

    private IEnumerable<Sketch> Smaller()
    {
        for (var at = 0; at < Rows.Length && Rows.Length > 1; at++)
            yield return this with { Rows = Rows.RemoveAt(at) };
        for (var at = 0; at < Rows.Length; at++)
        {
            foreach (var simpler in Rows[at].Simpler())
                yield return this with { Rows = Rows.SetItem(at, simpler) };
        }

        for (var answers = 0; answers < Math.Min(Answers, 5); answers++)
            yield return this with { Answers = answers };
    }
}
