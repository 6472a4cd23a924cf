namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What each channel can show.</summary>
public class Channel
{
    private const string Cortana = "cortana";
    private const string Kik = "kik";

    public Channel()
    {
    }

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, conversationType: null);

    /// <summary>Teams shows them only in personal chats.</summary>
    public static bool SupportsSuggestedActions(
        string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
        {
            Connector.Channels.Facebook or Connector.Channels.Skype => buttonCnt <= 10,
            Connector.Channels.Line => buttonCnt <= 13,
            Kik => buttonCnt <= 20,
            Connector.Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
            _ => ShowsHundred(channelId) && buttonCnt <= 100,
        };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Connector.Channels.Facebook or Connector.Channels.Skype => buttonCnt <= 3,
        Connector.Channels.Msteams => buttonCnt <= 50,
        Connector.Channels.Line => buttonCnt <= 99,
        Connector.Channels.Slack or Cortana => buttonCnt <= 100,
        _ => ShowsHundred(channelId) && buttonCnt <= 100,
    };

    public static bool HasMessageFeed(string channelId) => channelId != Cortana;

    /// <summary>The same everywhere.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;

    /// <summary>The ids under their old place.</summary>
    [Obsolete("Use Microsoft.Bot.Connector.Channels.")]
    public class Channels : Connector.Channels
    {
        public Channels()
        {
        }
    }

    private static bool ShowsHundred(string channelId) => channelId
        is Connector.Channels.Telegram or Connector.Channels.Emulator or Connector.Channels.Directline
        or Connector.Channels.DirectlineSpeech or Connector.Channels.Webchat;
}
