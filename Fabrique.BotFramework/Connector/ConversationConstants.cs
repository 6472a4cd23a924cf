namespace Microsoft.Bot.Connector;

/// <summary>Names that go with conversations.</summary>
public static class ConversationConstants
{
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
