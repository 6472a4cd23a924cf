using System.Text.Json;

namespace Fabrique.Bot.Pages;

/// <summary>What Web Chat itself says, in our words: short, because screen readers say some of it at each message.</summary>
/// <remarks>Web Chat's names: https://github.com/microsoft/BotFramework-WebChat/blob/main/packages/api/src/localization/en-US.json</remarks>
internal static class ChatStrings
{
    private static readonly (string Name, string Key)[] All =
    [
        ("ACTIVITY_BOT_SAID_ALT", "WebChat_BotSaid"),
        ("ACTIVITY_YOU_SAID_ALT", "WebChat_YouSaid"),
        ("ACTIVITY_BOT_ATTACHED_ALT", "WebChat_BotShows"),
        ("ACTIVITY_INTERACTIVE_FOOTNOTE_ALT", "WebChat_CanAct"),
        ("ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT", "WebChat_HasFields"),
        ("ACTIVITY_INTERACTIVE_REASON_SEND_FAILED_ALT", "WebChat_NotSent"),
        ("ACTIVITY_NUM_ATTACHMENTS_ONE_ALT", "WebChat_OneForm"),
        ("ACTIVITY_ERROR_BOX_TITLE", "WebChat_Error"),
        ("ACTIVITY_STATUS_SEND_FAILED_RETRY", "WebChat_Retry"),
        ("ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING", "WebChat_Sending"),
        ("ADAPTIVE_CARD_ERROR_BOX_TITLE_PARSE", "WebChat_Error"),
        ("ADAPTIVE_CARD_ERROR_BOX_TITLE_RENDER", "WebChat_Error"),
        ("CONNECTIVITY_STATUS_ALT", "WebChat_Connection"),
        ("CONNECTIVITY_STATUS_ALT_CONNECTED", "WebChat_Connected"),
        ("CONNECTIVITY_STATUS_ALT_CONNECTING", "WebChat_Connecting"),
        ("CONNECTIVITY_STATUS_ALT_FATAL", "WebChat_Disconnected"),
        ("CONNECTIVITY_STATUS_ALT_RECONNECTING", "WebChat_Reconnecting"),
        ("CONNECTIVITY_STATUS_ALT_RENDER_ERROR", "WebChat_Error"),
        ("CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION", "WebChat_Slow"),
        ("KEYBOARD_HELP_CHAT_HISTORY_HEADER", "WebChat_History"),
        ("KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER", "WebChat_LeaveMessage"),
        ("KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER", "WebChat_EnterMessage"),
        ("KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER", "WebChat_MoveInMessage"),
        ("KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER", "WebChat_MoveBetweenMessages"),
        ("KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER", "WebChat_DoAction"),
        ("KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER", "WebChat_MoveInPage"),
        ("KEYBOARD_HELP_CHAT_WINDOW_HEADER", "WebChat_Window"),
        ("KEYBOARD_HELP_HEADER", "WebChat_KeyboardHelp"),
        ("SEND_BOX_IS_EMPTY_TOOLTIP_ALT", "WebChat_Empty"),
        ("SUGGESTED_ACTIONS_LABEL_ALT", "WebChat_Buttons"),
        ("TEXT_INPUT_ALT", "WebChat_Field"),
        ("TEXT_INPUT_PLACEHOLDER", "WebChat_Placeholder"),
        ("TEXT_INPUT_SEND_BUTTON_ALT", "WebChat_Send"),
        ("TEXT_INPUT_UPLOAD_BUTTON_ALT", "WebChat_Attach"),
        ("TRANSCRIPT_ARIA_LABEL_ALT", "WebChat_HistoryLabel"),
        ("TRANSCRIPT_ARIA_ROLE_ALT", "WebChat_HistoryRole"),
        ("TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT", "WebChat_FieldsFollow"),
        ("TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT", "WebChat_ButtonsFollow"),
        ("TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT", "WebChat_ButtonsFollow"),
        ("TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT", "WebChat_NotSent"),
        ("TRANSCRIPT_MORE_MESSAGES", "WebChat_More"),
        ("TRANSCRIPT_NEW_MESSAGES", "WebChat_More"),
        ("TRANSCRIPT_TERMINATOR_TEXT", "WebChat_End"),
    ];

    /// <summary>A JSON object of Web Chat's names and our texts.</summary>
    public static string Json(PageTexts texts) => JsonSerializer.Serialize(All.ToDictionary(text => text.Name, text => texts[text.Key]));
}
