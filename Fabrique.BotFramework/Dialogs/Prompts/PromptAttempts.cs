namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How often a prompt was answered, in the prompt's state.</summary>
internal static class PromptAttempts
{
    public const string Key = "AttemptCount";

    public static int Of(IDictionary<string, object> state) => state.Read<int>(Key);

    public static void CountOne(IDictionary<string, object> state) => state[Key] = Of(state) + 1;
}
