using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs;

/// <summary>The feedback that this conversation is about: shown and erased at any time, also after it was sent.</summary>
internal sealed class MyAnswers(IQuestionnaireCatalog catalog)
{
    public static bool Understands(Word? word) => word is Word.ShowMine or Word.EraseMine or Word.EraseNow;

    public async Task HearAsync(Talk talk, Word word, CancellationToken ct)
    {
        if (await FindAsync(talk, ct) is not { } response || response.Status == ResponseStatus.Withdrawn)
        {
            await talk.SayAsync(talk.Text("Mine_Nothing"), ct);
            return;
        }

        switch (word)
        {
            case Word.EraseNow:
                var answers = AnswersSaid.Lines(await catalog.GetAsync(response.Questionnaire, ct), response, talk.Language).Count();
                talk.Turn.Responses.Erase(response.Id);
                await talk.SayAsync(AnswersSaid.Receipt(talk, answers), ct);
                return;
            case Word.EraseMine:
                await talk.SayAsync(talk.Text("Mine_ConfirmErase"), ct, talk.Text("Button_EraseNow"), talk.Text("Button_ShowMine"));
                return;
            default:
                await talk.SayAsync(await TextAsync(talk, response, ct), ct, talk.Text("Button_EraseMine"));
                return;
        }
    }

    public async Task<string> TextAsync(Talk talk, Response response, CancellationToken ct) =>
        AnswersSaid.Text(talk, await catalog.GetAsync(response.Questionnaire, ct), response);

    /// <returns>The response, or null when there is none any more.</returns>
    private static async Task<Response?> FindAsync(Talk talk, CancellationToken ct) =>
        await Feedbacks.OfAsync(talk, ct) is { } id ? await talk.Turn.Responses.FindAsync(id, ct) : null;
}
