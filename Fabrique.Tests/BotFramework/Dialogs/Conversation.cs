using Fabrique.Tests.BotFramework.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>A dialog run turn by turn; between turns its state is nothing but JSON.</summary>
internal sealed class Conversation
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;
    private readonly Func<Dialog> _dialog;
    private readonly TestAdapter _adapter;

    /// <param name="dialog">Called anew each turn, as if the host had started again.</param>
    public Conversation(Func<Dialog> dialog, bool traces = false)
    {
        _dialog = dialog;
        _adapter = new TestAdapter(sendTraceActivity: traces);
        _state = new ConversationState(_storage);
        _dialogs = _state.CreateProperty<DialogState>("DialogState");
    }

    public JToken Stack => JObject.Parse(_storage.TextOf("test/conversations/Conversation1"))["DialogState"]!["dialogStack"]!;

    public Task<string> SayAsync(string text) => SendAsync(_adapter.MakeActivity(text));

    /// <returns>The texts of the replies, one a line.</returns>
    public async Task<string> SendAsync(Activity activity) =>
        string.Join('\n', (await RepliesAsync(activity)).Select(reply => reply.Text));

    public async Task<List<Activity>> RepliesAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, async (turn, ct) =>
        {
            await _dialog().RunAsync(turn, _dialogs, ct);
            await _state.SaveChangesAsync(turn, cancellationToken: ct);
        });
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
            replies.Add(reply);
        return replies;
    }
}
