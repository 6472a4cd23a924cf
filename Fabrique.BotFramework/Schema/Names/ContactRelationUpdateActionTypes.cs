namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Action"/> of a contact change.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
