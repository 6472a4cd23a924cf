using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Tests.Storage;

/// <summary>Builds turns; a test states only what matters to it.</summary>
internal static class Writes
{
    public static TurnWrites Turn(string key, string conversation = "directline/a") =>
        new(conversation, key, $"outcome of {key}", TestStore.Now, [], [], []);

    public static TurnWrites Saying(this TurnWrites turn, params string[] texts) => turn with
    {
        Outbox = [.. turn.Outbox, .. texts.Select(text => new OutboxWrite($"id of {text}", text, OutboxDelivery.History))],
    };

    public static TurnWrites WithState(this TurnWrites turn, string? json, long? expected, string key = "state") =>
        turn with { State = turn.State.Add(new StateWrite(key, json, expected)) };

    public static TurnWrites With(this TurnWrites turn, params DomainWrite[] writes) =>
        turn with { Domain = [.. turn.Domain, .. writes] };

    public static TurnWrites WithReply(this TurnWrites turn, string json, OutboxDelivery delivery) =>
        turn with { Outbox = turn.Outbox.Add(new OutboxWrite($"id of {json}", json, delivery)) };

    public static Response Response(string id, QuestionnaireHash questionnaire) => new()
    {
        Id = new ResponseId(id),
        Questionnaire = questionnaire,
        Channel = "directline",
        Language = "fr",
        StartedAt = TestStore.Now,
        UpdatedAt = TestStore.Now,
    };

    public static AnswerRow Answer(string question, int ordinal, string? text, AnswerRowStatus status = AnswerRowStatus.Answered) =>
        new(question, ordinal, status, text, null, TestStore.Now);

    public static DomainWrite.PutAnswers Answers(string response, params AnswerRow[] rows) =>
        new(new ResponseId(response), rows.ToImmutableArray());
}
