using System.Collections.Immutable;
using System.Text;

namespace Fabrique.Data.Questionnaires.Shipped;

/// <summary>The forms that come with the program, as a coach would write them: <c>idee</c>, <c>retour</c>, <c>retour-court</c>.</summary>
public static class ShippedQuestionnaires
{
    /// <summary>The form of the ideas of a call.</summary>
    public const string Idea = "idee";

    /// <summary>The form of an open-lab session.</summary>
    public const string Feedback = "retour";

    /// <summary>Form ids, in the order in which they are published; each stands in the file of its name.</summary>
    public static readonly ImmutableArray<string> Ids = [Idea, Feedback, "retour-court"];

    /// <summary>File name and Markdown sheets of each form.</summary>
    public static IReadOnlyList<(string FileName, string Source)> All { get; } =
        [.. Ids.Select(id => (FileName: id + ".md", Source: Read(id + ".md")))];

    private static string Read(string fileName)
    {
        var here = typeof(ShippedQuestionnaires);
        using var stream = here.Assembly.GetManifestResourceStream($"{here.Namespace}.{fileName}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
