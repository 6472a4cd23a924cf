using Fabrique.Data.Questionnaires.Model;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Storage;

/// <summary>One question of each kind that is stored in its own way.</summary>
internal static class SampleForm
{
    public static Questionnaire Version(string version = "1")
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Storage", "Sample.md"))
            .Replace("| essai | 1 |", $"| essai | {version} |", StringComparison.Ordinal);
        return Form.Of(text).Questionnaire;
    }
}
