namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Makes a value from the state of a conversation.</summary>
public interface ITemplate<T>
{
    Task<T> BindAsync(
        DialogContext dialogContext, object data = null, CancellationToken cancellationToken = default);
}
