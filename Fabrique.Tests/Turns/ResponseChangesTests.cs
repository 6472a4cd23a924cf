using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Questionnaires;
using Fabrique.Tests.Storage;

namespace Fabrique.Tests.Turns;

/// <summary>What a turn made of a response, as writes.</summary>
public sealed class ResponseChangesTests
{
    private const string Markdown = """
        | survey |
        | | type | name | label | relevant | dont_know |
        | | text | a | A ? | | |
        | | select_one on | b | B ? | | |
        | | text | c | C ? | ${b} = 'oui' | |
        | | integer | n | N ? | | yes |
        | | text | e | E ? | | |
        | | text | d | D ? | | |
        | | note | lu | Lu ! | | |

        | choices |
        | | list_name | name | label |
        | | on | oui | Oui |
        | | on | non | Non |

        | settings |
        | | form_title | form_id | version |
        | | Petit | petit | 1 |
        """;

    /// <remarks>"a=x" is an answer, "e-" skips, "n?" is "je ne sais pas", "@a" asks again, "nothing" is no response at all.</remarks>
    [Theory]
    [InlineData("nothing", "", "put")]
    [InlineData("nothing", "a=x", "put, a=x")]
    [InlineData("a=x", "a=x b=oui", "put, b=oui")]
    [InlineData("a=x", "a=y", "put, a=y")]
    [InlineData("a=x", "a=x e-", "put, e:Skipped")]
    [InlineData("a=x", "a=x n?", "put, n:DontKnow")]
    [InlineData("a=x n?", "a=x n=7", "put, n=7 (7)")]
    [InlineData("a=x", "a=x @a", "put")]
    [InlineData("b=oui c=y", "b=non c=y", "put, b=non")]
    [InlineData("a=x b=oui", "a=x", "put, drop b")]
    [InlineData("a=x b=oui", "b=non", "put, drop a, b=non")]
    [InlineData("a=x b=oui", "", "put, drop all")]
    public void A_response_in_progress_writes_what_changed(string stored, string now, string expected)
    {
        Assert.Equal(expected, Changes(stored, now, ResponseStatus.InProgress));
    }

    [Theory]
    [InlineData("nothing", "a=x b=non c=hidden n? e-", "put, a=x, b=non, c:NotRelevant, n:DontKnow, e:Skipped, d:NotReached")]
    [InlineData("a=x", "a=x b=non c=hidden n? e-", "put, b=non, c:NotRelevant, n:DontKnow, e:Skipped, d:NotReached")]
    [InlineData("a=x b=oui c=y n=7 e- d=z", "a=x b=oui c=y n=7 e- d=z", "put")]
    [InlineData("a=x b=oui c=y n? e- d=z", "a=x b=non c=y n=7 e=w d=z", "put, b=non, c:NotRelevant, n=7 (7), e=w")]
    [InlineData("a=x lu-", "a=x lu-", "put, drop lu, b:NotReached, c:NotRelevant, n:NotReached, e:NotReached, d:NotReached")]
    public void A_submitted_response_has_a_row_for_every_question_and_writes_those_that_it_had_not(string stored, string now, string expected)
    {
        Assert.Equal(expected, Changes(stored, now, ResponseStatus.Submitted));
    }

    [Fact]
    public void A_withdrawn_response_keeps_no_answer()
    {
        Assert.Equal("put, drop all", Changes("a=x b=oui", "a=x b=oui", ResponseStatus.Withdrawn));
    }

    [Fact]
    public void Only_a_response_whose_keys_stay_is_written_as_a_step()
    {
        var form = Form.Of(Markdown);
        var stored = Response(form, "a=x");
        bool IsStep(Response? before, Response after) => ResponseChanges
            .Between(before, after, form.Questionnaire, form.Context).OfType<DomainWrite.PutResponse>().Single().IsStep;

        Assert.True(IsStep(stored, Response(form, "a=x b=oui") with { Language = "en" }));
        Assert.False(IsStep(null, stored));
        Assert.False(IsStep(stored, stored with { Status = ResponseStatus.Withdrawn }));
        Assert.False(IsStep(stored, stored with { Session = new SessionId("s") }));
    }

    [Fact]
    public async Task A_book_writes_only_what_was_changed_and_forgets_what_was_erased()
    {
        await using var store = await TestStore.OpenAsync();
        var form = Form.Of(Markdown).Questionnaire;
        await store.Get<Data.Questionnaires.IQuestionnaireCatalog>().PublishAsync(form, default);
        await store.Turns.CommitAsync(
            Writes.Turn("1").With(
                new DomainWrite.PutResponse(Writes.Response("read", form.Hash)),
                new DomainWrite.PutResponse(Writes.Response("changed", form.Hash)),
                new DomainWrite.PutResponse(Writes.Response("erased", form.Hash))),
            default);
        var book = new ResponseBook(store.Turns, store.Get<Data.Questionnaires.IQuestionnaireCatalog>(), TimeZoneInfo.Utc);

        await book.FindAsync(new ResponseId("read"), default);
        book.Put((await book.FindAsync(new ResponseId("changed"), default))! with { Language = "en" });
        await book.FindAsync(new ResponseId("erased"), default);
        book.Erase(new ResponseId("erased"));
        book.Put(Writes.Response("begun and erased", form.Hash));
        book.Erase(new ResponseId("begun and erased"));
        var writes = await book.WritesAsync(TestStore.Now, default);

        Assert.Equal("en", (await book.FindAsync(new ResponseId("changed"), default))!.Language);
        Assert.Collection(
            writes,
            write => Assert.Equal("changed", Assert.IsType<DomainWrite.PutResponse>(write).Response.Id.Value),
            write => Assert.Equal("erased", Assert.IsType<DomainWrite.EraseResponse>(write).Response.Value));
    }

    private static string Changes(string stored, string now, ResponseStatus status)
    {
        var form = Form.Of(Markdown);
        var before = stored == "nothing" ? null : Response(form, stored);
        var after = Response(form, now) with { Status = status };
        return string.Join(", ", ResponseChanges.Between(before, after, form.Questionnaire, form.Context).SelectMany(Print));
    }

    private static Response Response(Form form, string said)
    {
        form.State = RunState.Start;
        foreach (var word in said.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Say(form, word);
        return Writes.Response("r", form.Questionnaire.Hash) with { Run = form.State };
    }

    private static void Say(Form form, string word)
    {
        if (word[0] == '@') form.Change(word[1..]);
        else if (word[^1] == '-') form.Skip(word[..^1]);
        else if (word[^1] == '?') form.DontKnow(word[..^1]);
        else form.Answer((word.Split('=')[0], word.Split('=')[1]));
    }

    private static IEnumerable<string> Print(DomainWrite write) => write switch
    {
        DomainWrite.PutResponse => ["put"],
        DomainWrite.DropAnswers => ["drop all"],
        DomainWrite.DropAnswer drop => [$"drop {drop.Question}"],
        DomainWrite.PutAnswers put => put.Answers.Select(Print),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Print(AnswerRow row) =>
        row.Status == AnswerRowStatus.Answered
            ? $"{row.Question}={row.Text}" + (row.Number is { } number ? $" ({number})" : "")
            : $"{row.Question}:{row.Status}";
}
