using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Shipped;

namespace Fabrique.Bot.Operations;

/// <summary>Sees at each start that the forms that come with the program are published.</summary>
internal static class ShippedForms
{
    /// <summary>Publishes each shipped form whose version is not there yet; a coach's own version stays the latest.</summary>
    public static async Task PublishAsync(IQuestionnaireCatalog catalog, CancellationToken ct)
    {
        foreach (var (fileName, source) in ShippedQuestionnaires.All)
        {
            await catalog.PublishAsync(Compile(fileName, source), ct);
        }
    }

    private static Questionnaire Compile(string fileName, string source) =>
        QuestionnaireCompiler.CompileMarkdown(source, fileName) is CompileResult.Compiled compiled
            ? compiled.Questionnaire
            : throw new InvalidOperationException($"The shipped form {fileName} does not compile.");
}
