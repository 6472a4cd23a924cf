using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Turns;
using Fabrique.Data.Questionnaires.Engine;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs;

/// <summary>What came in: typed text, or a card's submission.</summary>
/// <param name="Text">Normalised; "" when nothing was typed.</param>
/// <param name="Card">What a card of ours sent, or null.</param>
internal sealed record Said(string Text, CardSubmission? Card)
{
    public bool IsCard => Card is not null;

    /// <summary>Files that came with it.</summary>
    public ImmutableArray<ReceivedFile> Files { get; init; } = [];

    /// <remarks>A button that says something is heard like the person's own words.</remarks>
    public static Said In(Activity activity) => CardSubmission.In(activity) switch
    {
        { Nonce: CardSubmission.SayNonce } button => new Said(TextNormalizer.Normalize(button.Answer).Trim(), null),
        var card => new Said(TextNormalizer.Normalize(activity.Text ?? "").Trim(), card),
    };
}
