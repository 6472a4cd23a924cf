using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Tables;
using Fabrique.Bot;
using Fabrique.Data;
using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Bench.Runs;

/// <summary>Exports of many responses, against the plain CSV as the unit.</summary>
internal static class ExportRuns
{
    private const int Responses = 100_000;

    public static async Task RunAsync(ResultTable table)
    {
        using var folder = new BenchFolder(Path.GetTempPath());
        await using var host = FabriqueHost.Build(HostCommand.Program(folder.Path));
        await FabriqueHost.StartAsync(host, default);
        await FillAsync(host.Services);
        var exporter = host.Services.GetRequiredService<IExporter>();
        var csv = TimeSpan.Zero;
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var clock = Stopwatch.StartNew();
            await using var file = File.Create(Path.Combine(folder.Path, "export"));
            var rows = await exporter.WriteAsync(new ExportRequest("retour-court"), format, file, null, default);
            csv = csv == TimeSpan.Zero ? clock.Elapsed : csv;
            table.Add(
                "| export | ÷ csv | seconds | MB |",
                $"| {rows:N0} responses, {format} | {clock.Elapsed / csv:0.0} | {clock.Elapsed.TotalSeconds:0.0} | {file.Length / 1_000_000.0:0} |");
        }
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        var catalog = services.GetRequiredService<IQuestionnaireCatalog>();
        var form = await catalog.FindLatestAsync("retour-court", default) ?? throw new InvalidOperationException("No form.");
        var store = services.GetRequiredService<ITurnStore>();
        foreach (var chunk in Enumerable.Range(0, Responses).Chunk(1000))
        {
            await Task.WhenAll(chunk.Select(number => store.CommitAsync(Writes(form, number), default)));
        }
    }

    private static TurnWrites Writes(Questionnaire form, int number)
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(55).AddSeconds(number);
        var id = new ResponseId($"{number:x32}");
        var response = new Response
        {
            Id = id,
            Questionnaire = form.Hash,
            Channel = "directline",
            Language = "fr",
            Status = ResponseStatus.Submitted,
            StartedAt = at,
            UpdatedAt = at,
            SubmittedAt = at,
        };
        return new TurnWrites(
            $"bench/{number}", "k", "", at, [], [new DomainWrite.PutResponse(response), new DomainWrite.PutAnswers(id, Rows(form, number, at))], []);
    }

    private static ImmutableArray<AnswerRow> Rows(Questionnaire form, int number, DateTimeOffset at) =>
        [.. form.Questions.Where(question => question.IsAsked).Select(question =>
        {
            var value = Value(question, number);
            return new AnswerRow(question.Name, question.Index, AnswerRowStatus.Answered, AnswerText.Canonical(value), null, at);
        })];

    private static AnswerValue Value(Question question, int number) => question.Type switch
    {
        QuestionType.SelectOne one => new AnswerValue.One(one.List.Choices[number % one.List.Choices.Length].Name),
        QuestionType.SelectMultiple many => new AnswerValue.Many([many.List.Choices[number % many.List.Choices.Length].Name]),
        _ => new AnswerValue.Text($"Réponse numéro {number} ; avec « guillemets », virgules, et accents éàü."),
    };
}
