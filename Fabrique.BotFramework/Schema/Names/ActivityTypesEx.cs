namespace Microsoft.Bot.Schema;

/// <summary>Activity types that stay between bot and adapter and never travel to a person.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
