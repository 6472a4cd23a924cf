using Fabrique.Data;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs;

internal static class NewResponse
{
    /// <summary>A response that begins now, in this conversation's language and channel.</summary>
    public static Response For(Talk talk, QuestionnaireHash questionnaire) => new()
    {
        Id = new ResponseId(talk.Turn.Chance.NewId()),
        Questionnaire = questionnaire,
        Channel = talk.Context.Activity.ChannelId,
        Language = talk.Language,
        StartedAt = talk.Turn.Now,
        UpdatedAt = talk.Turn.Now,
    };
}
