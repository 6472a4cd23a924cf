using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Comparing;

namespace Fabrique.Bot.Commands;

/// <summary>What changed between two versions, one change a line: its kind, its reason, where.</summary>
internal static class ChangeLines
{
    public static void Write(ImmutableArray<Change> changes, CommandTexts texts, TextWriter output)
    {
        foreach (var change in changes) output.WriteLine(Line(change, texts));
    }

    private static string Line(Change change, CommandTexts texts)
    {
        var what = $"{texts[$"Kind_{change.Kind}"]}\t{texts[$"Change_{change.Reason}"]}";
        return change.Subject.Length == 0 ? what : $"{what}\t{change.Subject}";
    }
}
