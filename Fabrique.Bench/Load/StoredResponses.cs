using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Bench.Hosts;
using Fabrique.Bot;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Bench.Load;

/// <summary>Responses that were given and sent before a measure begins.</summary>
internal static class StoredResponses
{
    /// <summary>Fills a folder that no host uses now.</summary>
    /// <returns>How many answers they hold.</returns>
    public static async Task<int> FillAsync(string folder, string formId, int responses)
    {
        await using var host = FabriqueHost.Build(HostCommand.Program(folder));
        await FabriqueHost.StartAsync(host, default);
        return await FillAsync(host.Services, formId, responses);
    }

    /// <inheritdoc cref="FillAsync(string, string, int)"/>
    public static async Task<int> FillAsync(IServiceProvider services, string formId, int responses)
    {
        var form = await services.GetRequiredService<IQuestionnaireCatalog>().FindLatestAsync(formId, default)
            ?? throw new InvalidOperationException($"There is no form {formId}.");
        var store = services.GetRequiredService<ITurnStore>();
        foreach (var chunk in Enumerable.Range(0, responses).Chunk(1000))
        {
            await Task.WhenAll(chunk.Select(number => store.CommitAsync(Writes(form, number), default)));
        }

        return responses * form.Questions.Count(question => question.IsAsked);
    }

    private static TurnWrites Writes(Questionnaire form, int number)
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(55).AddSeconds(number);
        var id = new ResponseId(number.ToString("x32", CultureInfo.InvariantCulture));
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
