using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>What is expected of replies; anything else is an exception that names both.</summary>
public partial class TestFlow
{
    /// <summary>The next reply is a message with this text, ends trimmed.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = Patience)
    {
        var message = _adapter.MakeActivity(expected);
        return AssertReply(reply => CompareMessage(message, reply, description), description, timeout);
    }

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = Patience) =>
        AssertReply(
            reply =>
            {
                if (reply is not Activity { Text: { } text } || !text.Contains(expected, StringComparison.Ordinal))
                    throw Differs(description, $"a text with '{expected}'", TextOf(reply));
            },
            description,
            timeout);

    /// <summary>The next reply has the same type and text.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = Patience) =>
        AssertReply(reply => CompareMessage((Activity)expected, reply, description), description, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string description = null,
        uint timeout = Patience) =>
        AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                    throw Differs(description, TextOf(expected), TextOf(reply));
            },
            description,
            timeout);

    public TestFlow AssertReply(
        Action<IActivity> validateActivity, string description = null, uint timeout = Patience) =>
        Then(async () => validateActivity(await NextReplyAsync(description, timeout).ConfigureAwait(false)));

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = Patience) =>
        AssertReply(
            reply =>
            {
                if (!candidates.Contains((reply as Activity)?.Text))
                    throw Differs(description, $"one of '{string.Join("', '", candidates)}'", TextOf(reply));
            },
            description,
            timeout);

    /// <summary>No reply comes within the time.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = Patience) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(Wait(timeout));
        try
        {
            var reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
            throw Differs(description, "no reply", TextOf(reply));
        }
        catch (OperationCanceledException)
        {
            // Silence is what was expected.
        }
    });

    private static void CompareMessage(Activity expected, IActivity reply, string description)
    {
        if (reply.Type != expected.Type)
            throw Differs(description, $"type {expected.Type}", $"type {reply.Type}");
        var text = (reply as Activity)?.Text;
        if (text?.Trim() != expected.Text?.Trim())
            throw Differs(description, $"'{expected.Text}'", $"'{text}'");
    }

    private static string TextOf(IActivity activity) => $"{activity.Type} '{(activity as Activity)?.Text}'";

    private static InvalidOperationException Differs(string description, string expected, string actual) =>
        new($"{description}: expected {expected}, but got {actual}.".TrimStart(':', ' '));

    private async Task<IActivity> NextReplyAsync(string description, uint timeout)
    {
        using var patience = new CancellationTokenSource(Wait(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(
                $"{description}: no reply came within {timeout} ms.".TrimStart(':', ' '));
        }
    }
}
