using System.CommandLine;
using System.Globalization;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireListSettings(string? DataFolder);

/// <summary>Lists all published versions, the newest first.</summary>
internal sealed class QuestionnaireListCommand(VerbParts parts) : Verb<QuestionnaireListSettings>("list", "QuestionnaireList", parts)
{
    protected override QuestionnaireListSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireListSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        var rows = (await store.Catalog.ListAsync(ct)).Select(published => new[]
        {
            published.FormId,
            published.Version,
            published.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
            published.Title,
        });
        string[] header = [.. new[] { "Form", "Version", "Published", "Title" }.Select(name => Texts[$"Questionnaires_{name}"])];
        Table.Write([header, .. rows], Console.Output);
        return new CommandOutcome.Done();
    }
}
