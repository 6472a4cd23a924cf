using System.Globalization;
using System.Text;

namespace Fabrique.Tests.Conversations;

/// <summary>Plays a transcript's human side against the real dialogs and store, and writes down both sides.</summary>
/// <remarks>
/// Lines: <c># title</c> and blank lines are kept. <c>@locale en</c>, <c>@channel directline</c>, <c>@session retour</c> (creates one),
/// <c>@wait 8.00:00:00</c>, <c>@restart</c> (everything but the file is thrown away), <c>@person other</c> (another conversation),
/// <c>@agents</c> (ideas are welcome), <c>@told what people said | what was done</c>. <c>&gt; text</c> is typed, <c>&gt; [card] answer=a,b</c> submits the open card,
/// <c>@form types.md</c> publishes a form of ours, <c>&gt; [file] photo.png</c> sends a file,
/// <c>&gt; [old card] answer=a</c> one that was shown before it. <c>{code}</c>, <c>{digits}</c> and <c>{words}</c> stand for the session's
/// code and for the four words of the last pause. All else is the bot's and is written anew.
/// </remarks>
internal sealed partial class TranscriptPlayer : IAsyncDisposable
{
    private readonly StringBuilder _written = new();
    private readonly ConversationHost _host = new();
    private string _words = "";

    public static async Task<string> PlayAsync(string transcript)
    {
        await using var player = new TranscriptPlayer();
        foreach (var line in transcript.Split('\n'))
        {
            await player.PlayLineAsync(line);
        }

        return player._written.ToString();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task PlayLineAsync(string line)
    {
        if (line.StartsWith('#'))
        {
            _written.Append(line).Append('\n');
        }
        else if (line.StartsWith('@'))
        {
            _written.Append(line).Append('\n');
            await DirectAsync(line[1..].Split(' ', 2));
        }
        else if (line.StartsWith("> ", StringComparison.Ordinal))
        {
            _written.Append('\n').Append(line).Append('\n');
            await SayAsync(line[2..]);
        }
    }

    private async Task DirectAsync(string[] words)
    {
        var argument = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "locale":
                _host.Locale = argument;
                break;
            case "channel":
                _host.Channel = argument;
                break;
            case "person":
                _host.Person = argument;
                break;
            case "agents":
                await _host.WelcomeAgentsAsync();
                break;
            case "session":
                await _host.CreateSessionAsync(argument);
                break;
            case "told":
                await _host.TellAsync(argument.Split(" | "));
                break;
            case "form":
                await _host.PublishAsync(argument);
                break;
            case "wait":
                _host.Clock.Advance(TimeSpan.Parse(argument, CultureInfo.InvariantCulture));
                break;
            case "restart":
                await _host.RestartAsync();
                break;
            default:
                throw new InvalidOperationException($"Unknown direction @{words[0]}.");
        }
    }

    private async Task SayAsync(string said)
    {
        var replies = said.StartsWith("[card]", StringComparison.Ordinal) ? await _host.SubmitAsync(said["[card]".Length..], isOld: false)
            : said.StartsWith("[old card]", StringComparison.Ordinal) ? await _host.SubmitAsync(said["[old card]".Length..], isOld: true)
            : said.StartsWith("[file]", StringComparison.Ordinal) ? await _host.SendFileAsync(said["[file]".Length..].Trim())
            : await _host.SayAsync(Fill(said));
        foreach (var reply in replies)
        {
            var printed = MessagePrinter.Print(reply);
            _words = FourWordsSaid().Match(printed) is { Success: true } match ? match.Groups[1].Value : _words;
            _written.Append(printed);
        }
    }

    private string Fill(string said) => said
        .Replace("{code}", _host.Code.Words, StringComparison.Ordinal)
        .Replace("{digits}", _host.Code.Digits, StringComparison.Ordinal)
        .Replace("{words}", _words, StringComparison.Ordinal)
        .Replace("{long}", new string('a', 20_001), StringComparison.Ordinal)
        .Replace("\\n", "\n", StringComparison.Ordinal);

    [System.Text.RegularExpressions.GeneratedRegex("(?:quatre mots|four words)[^:.]*:\\s*([a-z]+ [a-z]+ [a-z]+ [a-z]+)")]
    private static partial System.Text.RegularExpressions.Regex FourWordsSaid();
}
