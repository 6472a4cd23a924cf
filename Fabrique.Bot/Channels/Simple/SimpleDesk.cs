using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.Simple;

/// <summary>The bot as pages meet it: say something, submit a form, see where one stands. Nothing is kept here.</summary>
internal sealed class SimpleDesk(
    SimpleAdapter adapter,
    IConversationStore conversations,
    IResponseReader responses,
    IQuestionnaireCatalog catalog,
    TurnParts parts)
{
    private static readonly Uri Here = new("urn:fabrique:simple");

    /// <summary>A conversation that nobody can guess; nothing is stored yet.</summary>
    public string NewConversation() => parts.Chance.NewId() + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <param name="question">One that was answered before and is looked at again; "" for where the person stands.</param>
    public async Task<Place> WhereAsync(string conversation, string language, string question, CancellationToken ct)
    {
        if (await conversations.FindLastAsync(Key(conversation), ct) is not { } row)
        {
            return new Place.Nowhere();
        }

        var message = ActivityJson.Parse(row.Json);
        return PageSheet.In(message) switch
        {
            null => Told(row.ActivityId, message),
            { Kind: PageKind.Remark } => Told(row.ActivityId, message) with { AsksWords = true },
            { Kind: PageKind.Ended } sheet => new Place.Ended(sheet.Before),
            { Kind: PageKind.Paused } sheet when question.Length == 0 => new Place.Paused(row.ActivityId, sheet.Response, sheet.Words),
            var sheet => await InResponseAsync(row.ActivityId, sheet, language, question, ct),
        };
    }

    private static Place.Told Told(string id, Activity message) =>
        new(id, message.Text ?? "", [.. message.SuggestedActions?.Actions.Select(button => button.Title) ?? []]);

    /// <summary>Says the words that begin: once in a conversation, and each time anew where somebody comes from another way of answering.</summary>
    /// <param name="handover">What was begun in another way of answering, and is gone on with.</param>
    public Task OpenAsync(PageVisit visit, string words, ResponseId? handover) =>
        RunAsync(visit, words, null, [], handover is null ? Digest(words) : parts.Chance.NewId(), handover);

    /// <summary>Says a text for the person, once for each <paramref name="key"/>.</summary>
    public Task SayAsync(PageVisit visit, string text, string key) => RunAsync(visit, text, null, [], Digest(key), handover: null);

    /// <summary>Submits a form; the same form with the same content counts once.</summary>
    /// <param name="message">What the bot had said last when the form was shown.</param>
    public Task SubmitAsync(PageVisit visit, JObject form, ImmutableArray<ReceivedFile> files, string message)
    {
        var content = new StringBuilder(message).Append('\n').Append(form.ToString(Formatting.None));
        foreach (var file in files)
        {
            content.Append('\n').Append(Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)));
        }

        return RunAsync(visit, null, form, files, Digest(content.ToString()), handover: null);
    }

    private Task RunAsync(PageVisit visit, string? text, JObject? value, ImmutableArray<ReceivedFile> files, string key, ResponseId? handover)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = parts.Chance.NewId(),
            Timestamp = parts.Time.GetUtcNow(),
            ChannelId = ChannelAbilities.PagesChannel,
            ServiceUrl = Here.ToString(),
            Conversation = new ConversationAccount(id: visit.Conversation),
            From = new ChannelAccount(id: visit.Conversation, role: RoleTypes.User),
            Recipient = new ChannelAccount(id: "fabrique", name: "Fabrique", role: RoleTypes.Bot),
            Locale = visit.Language,
            Text = text,
            Value = value,
        };
        return adapter.ProcessAsync(activity, key, files, visit.Caller, handover);
    }

    private async Task<Place> InResponseAsync(string message, PageSheet sheet, string language, string question, CancellationToken ct)
    {
        if (await responses.FindAsync(sheet.Response, ct) is not { } response)
        {
            return new Place.Nowhere();
        }

        var form = await catalog.GetAsync(response.Questionnaire, ct);
        var context = new RunContext(parts.Time.GetUtcNow(), parts.Zone, language) { StartedAt = response.StartedAt, Seed = response.Id.Value };
        return response.Status switch
        {
            ResponseStatus.InProgress => Step(message, sheet, form, response, context, question),
            ResponseStatus.Submitted => new Place.Sent(response.Id, response.SubmittedAt ?? response.UpdatedAt, response.Run.Answers.Values.Count(answer => answer is Answer.Given), sheet.Words),
            ResponseStatus.Withdrawn => new Place.Ended(""),
            _ => throw new UnreachableException(),
        };
    }

    /// <remarks>The answers may have moved on in another way of answering since the message was said: the store knows, not the message.</remarks>
    private static Place Step(string message, PageSheet sheet, Questionnaire form, Response response, RunContext context, string question)
    {
        var step = QuestionnaireRun.Next(form, response.Run, context);
        if (question.Length > 0 && (step as Step.Ask)?.Question.Name != question
            && form.Find(question) is { IsAsked: true } before && response.Run.Answers.ContainsKey(question)
            && QuestionnaireRun.Again(form, response.Run, before, context) is { } again)
        {
            step = again;
        }

        return step switch
        {
            Step.Ask ask => new Place.Asked(message, form, ask, sheet.Question == ask.Question.Name ? sheet : new PageSheet(PageKind.Question, sheet.Response), Companies.Of(response)),
            Step.Review review => new Place.ReadBack(message, form, review, sheet, Companies.Of(response)),
            _ => throw new UnreachableException(),
        };
    }

    private static string Key(string conversation) => $"{ChannelAbilities.PagesChannel}/{conversation}";

    private static string Digest(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..40];
}

/// <summary>Who comes to a page.</summary>
/// <param name="Conversation">Named by the browser's cookie.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Caller">See <see cref="Turns.Caller"/>.</param>
internal sealed record PageVisit(string Conversation, string Language, string Caller);
