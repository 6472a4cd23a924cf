namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether a turn reads answers as the original does, even where that is plainly wrong: for comparisons.</summary>
internal static class Strictness
{
    /// <summary>A host or a test sets this name in <see cref="ITurnContext.TurnState"/> to true.</summary>
    public const string Key = "Microsoft.Bot.Builder.Dialogs.StrictRecognition";

    public static bool Of(ITurnContext turnContext) => turnContext.TurnState.TryGetValue(Key, out var on) && on is true;
}
