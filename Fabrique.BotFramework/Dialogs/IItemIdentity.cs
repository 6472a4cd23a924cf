namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that debuggers can name.</summary>
public interface IItemIdentity
{
    string GetIdentity();
}
