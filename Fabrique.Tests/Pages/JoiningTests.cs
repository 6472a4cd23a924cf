using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

/// <summary>What is typed at the home page and is not quite a code.</summary>
public sealed class JoiningTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task A_code_with_a_slip_is_suggested_and_opens_only_when_the_person_says_so()
    {
        var session = await running.Host.CreateSessionAsync("Atelier du bassin");
        using var person = new PageVisitor(running.Host);
        await person.GoAsync("/");

        await person.SendAsync(("code", session.Code.Words.Replace('-', ' ') + "s"));

        Assert.Equal("/", person.Path);
        Assert.Contains("Vouliez-vous écrire", person.Text, StringComparison.Ordinal);
        Assert.Contains("Atelier du bassin", person.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/s/{session.Code.Words}\"", person.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_right_words_of_four_are_suggested()
    {
        var session = await running.Host.CreateSessionAsync("Atelier du port");
        var words = session.Code.Words.Split('-');
        using var person = new PageVisitor(running.Host);
        await person.GoAsync("/");

        await person.SendAsync(("code", string.Join(' ', words[0], words[1], "zut", words[3])));

        Assert.Contains("Atelier du port", person.Text, StringComparison.Ordinal);
        Assert.Contains("Vouliez-vous écrire", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accents_and_capitals_are_no_slips()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.GoAsync("/");

        await person.SendAsync(("code", session.Code.Words.Replace('-', ' ').ToUpperInvariant().Replace('E', 'É')));

        Assert.Equal($"/s/{session.Code.Words}", person.Path);
    }

    [Fact]
    public async Task The_words_of_answers_that_are_under_way_lead_to_their_door_and_stand_in_no_address()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var phone = new PageVisitor(running.Host);
        using var computer = new PageVisitor(running.Host);
        await phone.BeginAsync(session.Code.Words);
        await phone.AnswerAsync("consentement", "oui");
        await phone.SayAsync("Pause");
        var words = System.Text.RegularExpressions.Regex.Match(phone.Source, "<p class=\"words\">([^<]+)</p>").Groups[1].Value;

        await computer.GoAsync("/");
        await computer.SendAsync(("code", words));

        Assert.Equal($"/s/{session.Code.Words}", computer.Path);
        await computer.SendAsync();
        Assert.EndsWith("/question/but", computer.Path, StringComparison.Ordinal);
    }
}
