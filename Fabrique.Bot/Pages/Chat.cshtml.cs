using System.Text.Json;
using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Texts;
using Fabrique.Data.Calls;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages;

[ResponseCache(NoStore = true)]
internal sealed class ChatModel(
    SessionDoor door,
    ICallReader calls,
    PageTexts texts,
    BrowserFiles files,
    IChatTickets tickets,
    ChatHandovers handovers,
    IOptions<DialogOptions> dialogs,
    TimeProvider time) : PageModel
{
    private const string IdeaCode = "idee";

    /// <summary>A script that is lost on its way is fetched again; this one comes with the page.</summary>
    public const string LoadAgain =
        "addEventListener('error', (lost) => lost.target.tagName === 'SCRIPT' && setTimeout(() => location.reload(), 3000), true);";

    /// <summary>The scripts of the page, all fetched at once; each names others.</summary>
    public static readonly string[] Parts =
    [
        "chat-begin", "chat-conversation", "chat-memory", "chat", "chat-focus", "chat-listen", "chat-look", "chat-news", "chat-sockets", "chat-unsent",
    ];

    /// <summary>What the conversation is about; null when the code led nowhere.</summary>
    public string? Heading { get; private set; }

    public JoinForm Join { get; private set; } = JoinForm.Empty;

    /// <summary>Names this chat in the browser's memory.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What is said on the person's behalf when the conversation begins.</summary>
    public string Opening { get; private set; } = "";

    /// <summary>What was begun on the pages; null for nothing.</summary>
    public ChatHandover? Handover { get; private set; }

    /// <summary>The session's code, where its questions can be had one a page; null for an idea.</summary>
    public string? PagesCode { get; private set; }

    public bool CanShowChat => files.HasChat;

    public string Nonce { get; } = ChatPolicy.NewNonce();

    public string Ticket => tickets.Create();

    public string Strings => ChatStrings.Json(texts);

    /// <summary>The buttons that help with a question instead of answering it, as a JSON array.</summary>
    public string Helps => Said("Button_Skip", "Button_Back", "Button_NotUnderstood", "Button_Assist", "Button_HelperSpeaks", "Button_PersonSpeaks");

    /// <summary>What the bot says where a file is asked for, as a JSON array.</summary>
    public string AsksFile => Said("Question_HowToImage", "Question_HowToAudio", "Question_HowToFile");

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        if (code == IdeaCode)
            await OpenIdeaAsync(ct);
        else
            await OpenFeedbackAsync(code, ct);
        if (Heading is not null && CanShowChat)
            Response.Headers.ContentSecurityPolicy = ChatPolicy.For(Request, Nonce);
    }

    private async Task OpenFeedbackAsync(string code, CancellationToken ct)
    {
        var joining = await door.KnockAsync(code, ct);
        if (joining is Joining.Joined { Session: var session })
        {
            Show(session.Code.Words, texts["Chat_FeedbackOpening", session.Code.Words], texts["Chat_FeedbackHeading", session.TitleIn(texts)]);
            PagesCode = session.Code.Words;
            Handover = await handovers.FindAsync(HttpContext, session.Code, ct);
        }
        else
        {
            Join = JoinForm.After(joining, code, texts);
            Response.StatusCode = JoinForm.StatusOf(joining);
        }
    }

    private async Task OpenIdeaAsync(CancellationToken ct)
    {
        if (dialogs.Value.AgentsOnWeb && await calls.FindOpenAsync(time.GetUtcNow(), ct) is { } call)
        {
            Show(IdeaCode, texts["Chat_IdeaOpening"], texts["Chat_IdeaHeading", call.Title(texts.Language)]);
        }
        else
        {
            Join = new JoinForm("", texts[dialogs.Value.AgentsOnWeb ? "Chat_NoCall" : "Chat_IdeasInTeams"]);
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private string Said(params IEnumerable<string> keys) => JsonSerializer.Serialize(keys.Select(key => TextSets.Dialogs.Get(key, texts.Language)));

    private void Show(string key, string opening, string heading) => (Key, Opening, Heading) = (key, opening, heading);
}
