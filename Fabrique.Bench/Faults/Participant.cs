using System.Text.Json.Nodes;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Faults;

/// <summary>Gives a short feedback, says everything again until it is acknowledged, and once says what must be refused.</summary>
internal sealed class Participant
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ChatClient _chat;
    private readonly Told _told;
    private readonly Action _heard;

    private Participant(ChatClient chat, string wish, Action heard)
    {
        _chat = chat;
        _heard = heard;
        _told = new Told(wish, chat);
    }

    /// <param name="code">Of a session with the form "retour-court".</param>
    /// <param name="follows">Whether the stream is read beside.</param>
    /// <param name="heard">Called after each acknowledgement.</param>
    public static async Task<Told> GiveAsync(ChatClient chat, string code, string wish, bool follows, Action heard, CancellationToken ct)
    {
        var participant = new Participant(chat, wish, heard);
        while (!await chat.TryBeginAsync(ct)) await participant.PauseAsync(ct);
        using var talked = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var follower = new Follower(chat);
        var following = follows ? follower.RunAsync(talked.Token) : Task.CompletedTask;
        await participant.TalkAsync(code, ct);
        if (follows) participant._told.Streamed = await follower.UntilAsync(2 * participant._told.Acknowledged.Count, ct);
        await talked.CancelAsync();
        await following;
        return participant._told;
    }

    private async Task TalkAsync(string code, CancellationToken ct)
    {
        string[] lines = [$"donner mon avis {code}", "oui", "bien", _told.Wish, "envoyer"];
        for (var at = 0; at < lines.Length; at++)
        {
            await SayAsync(lines[at], $"{_told.Wish}: {at}", ct);
            if (at == 1) await SayBadlyAsync($"{_told.Wish}: bad", ct);
        }
    }

    private async Task SayAsync(string text, string key, CancellationToken ct)
    {
        while (true)
        {
            switch (await _chat.SayAsync(text, key, ct))
            {
                case Said.Acknowledged done:
                    _told.Acknowledged.Add((key, text, done.Id));
                    _heard();
                    return;
                case Said.Refused refused:
                    throw new InvalidOperationException($"A good message was refused: {refused.Status}.");
                default:
                    await PauseAsync(ct);
                    break;
            }
        }
    }

    private async Task SayBadlyAsync(string key, CancellationToken ct)
    {
        var wrong = new JsonObject { ["type"] = "message", ["text"] = 7, ["channelData"] = new JsonObject { ["clientActivityID"] = key } };
        if (await _chat.PostAsync(wrong, ct) is Said.Refused) _told.Refused.Add(key);
    }

    /// <summary>Somebody else may answer meanwhile.</summary>
    private Task PauseAsync(CancellationToken ct)
    {
        _chat.TryAnotherHost();
        return Task.Delay(Pause, ct);
    }
}
