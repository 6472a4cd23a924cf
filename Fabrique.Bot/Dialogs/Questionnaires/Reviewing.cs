using System.Globalization;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>The read-back: send it, change a line, or go on with what was left out.</summary>
internal sealed class Reviewing(Endings endings)
{
    /// <returns>False when the questionnaire is over.</returns>
    public async Task<bool> HearAsync(Run run, Said said, CancellationToken ct)
    {
        if (said.Card is { } card)
        {
            return card.Change.Length > 0 ? await ChangeAsync(run, card.Change, ct) : await SendAsync(run, card, ct);
        }

        switch (WordReader.Read(said.Text))
        {
            case Word.Send or Word.Yes:
                return await endings.SubmitAsync(run, ct);
            case Word.Everything:
                return await CompleteAsync(run, ct);
            case Word.Back:
                return await ChangeAsync(run, Lines(run).LastOrDefault()?.Question.Name ?? "", ct);
            case { } word when Asides.Understands(run, word):
                return await Asides.HearAsync(run, word, ct);
            default:
                return await ChangeAsync(run, WordReader.ReadChange(said.Text) ?? said.Text, ct);
        }
    }

    private Task<bool> SendAsync(Run run, CardSubmission card, CancellationToken ct) =>
        card.Answer == ReviewMessage.Complete ? CompleteAsync(run, ct) : endings.SubmitAsync(run, ct);

    private static async Task<bool> CompleteAsync(Run run, CancellationToken ct)
    {
        run.Move(run.State with { EssentialOnly = false });
        await Asking.NextAsync(run, "", ct);
        return true;
    }

    private static async Task<bool> ChangeAsync(Run run, string which, CancellationToken ct)
    {
        if (Find(run, which) is not { } question)
        {
            return await Asking.AgainAsync(run, run.Talk.Text("Review_WhichLine"), ct);
        }

        run.Move(QuestionnaireRun.Change(run.Questionnaire, run.State, question));
        await Asking.NextAsync(run, "", ct);
        return true;
    }

    /// <summary>A line by its question's name, its number in the read-back, or the beginning of its label.</summary>
    private static Question? Find(Run run, string which)
    {
        var lines = Lines(run).Select(line => line.Question).ToList();
        if (int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= lines.Count ? lines[number - 1] : null;
        }

        var folded = TextFold.Fold(which);
        return folded.Length == 0
            ? null
            : lines.Find(question => question.Name == which)
                ?? lines.Find(question => TextFold.Fold(SaidBack.Label(run.Questionnaire, question, run.Talk.Language)).Contains(folded, StringComparison.Ordinal));
    }

    private static IEnumerable<ReviewLine> Lines(Run run) => run.Next() is Step.Review review ? review.Lines : [];
}
