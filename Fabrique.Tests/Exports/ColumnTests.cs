using System.Text.RegularExpressions;
using Fabrique.Data.Exports;
using Fabrique.Data.Ideas;
using Fabrique.Data.Responses;

namespace Fabrique.Tests.Exports;

public sealed class ColumnTests
{
    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.FrCsv)]
    public async Task Personal_columns_are_there_only_when_asked_for(ExportFormat format)
    {
        var form = Forms.Everything;
        await using var store = await ExportStore.OpenAsync(form);
        await store.AddAsync(form, ("contact", "06 12"));

        var open = await store.ExportTextAsync(format);
        var personal = await store.ExportTextAsync(format, new ExportRequest("tout", Personal: true));

        Assert.DoesNotContain("06 12", open, StringComparison.Ordinal);
        Assert.Contains("06 12", personal, StringComparison.Ordinal);
        Assert.True(personal.Split('\n')[0].Length > open.Split('\n')[0].Length);
    }

    [Fact]
    public async Task Versions_share_columns_in_the_newest_order_and_older_questions_follow()
    {
        var old = Forms.Small("v", "1", ["text | a | A", "text | perdue | P", "select_multiple l | m | M"], ["l | x | X", "l | y | Y"]);
        var current = Forms.Small("v", "2", ["integer | neuve | N", "select_multiple l | m | M", "text | a | A"], ["l | z | Z", "l | x | X"]);
        await using var store = await ExportStore.OpenAsync(old, current);
        await store.AddAsync(old, ("a", "1"), ("perdue", "2"), ("m", "x y"));
        await store.AddAsync(current, ("neuve", 3), ("m", "z"), ("a", "4"));

        var lines = (await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v", AllSeries: true))).Split('\n');

        Assert.EndsWith(",series,neuve,m,m/z,m/x,m/y,a,perdue", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($",1,{old.Hash},1,NA:not-asked,x y,NA:not-asked,1,1,1,2", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($",2,{current.Hash},2,3,z,1,0,NA:not-asked,4,NA:not-asked", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_was_personal_in_any_version_stays_personal()
    {
        var old = Forms.Small("v", "1", ["text | a | A | | yes"]);
        var current = Forms.Small("v", "2", ["text | a | A"]);
        await using var store = await ExportStore.OpenAsync(old, current);
        await store.AddAsync(old, ("a", "Camille"));

        var csv = await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v"));

        Assert.DoesNotContain("Camille", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calculation_that_uses_a_personal_answer_is_personal()
    {
        var form = Forms.Small(
            "v", "1", ["text | nom | Nom | | yes", "calculate | salut | | concat('Bonjour ', ${nom})", "calculate | adieu | | concat(${salut}, ' !')", "calculate | un | | 1"]);
        await using var store = await ExportStore.OpenAsync(form);
        await store.AddAsync(form, ("nom", "Camille"), ("salut", "Bonjour Camille"), ("adieu", "Bonjour Camille !"), ("un", 1));

        var csv = await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v"));

        Assert.EndsWith(",version_hash,un", csv.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_a_call_uses_has_idea_columns_even_before_the_first_idea()
    {
        var form = Forms.Everything;
        await using var store = await ExportStore.OpenAsync(form);
        var before = await store.ExportTextAsync(ExportFormat.Csv);
        var idea = await store.NewIdeaAsync(form, IdeaStatus.Draft);
        var empty = await store.ExportTextAsync(ExportFormat.Csv);
        await store.AddAsync(form, ResponseStatus.Submitted, [], idea: idea);

        var after = await store.ExportTextAsync(ExportFormat.Csv);

        Assert.DoesNotContain("idea", before, StringComparison.Ordinal);
        Assert.Contains(",version_hash,idea,idea_status,filed_at,avis,", empty, StringComparison.Ordinal);
        Assert.StartsWith(empty, after, StringComparison.Ordinal);
        Assert.Contains($",{form.Hash},IDEE-7K3F,draft,,NA:", after, StringComparison.Ordinal);
        Assert.DoesNotContain("msteams/moi", after, StringComparison.Ordinal);
    }

    public static TheoryData<IdeaStatus> Statuses => [.. Enum.GetValues<IdeaStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task An_idea_is_exported_wherever_it_stands_and_people_read_it_in_their_words(IdeaStatus status)
    {
        var form = Forms.Everything;
        await using var store = await ExportStore.OpenAsync(form);
        await store.AddAsync(form, ResponseStatus.Submitted, [], idea: await store.NewIdeaAsync(form, status));

        var programs = await store.ExportTextAsync(ExportFormat.Csv);
        var people = await store.ExportTextAsync(ExportFormat.FrCsv);

        var word = Regex.Match(programs, "IDEE-7K3F,([a-z-]+),").Groups[1].Value;
        Assert.Equal(status.ToString(), string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
        Assert.Matches(@$"IDEE-7K3F;""?{new ExportTexts("fr").Word("idea_status", word)}""?;", people);
        Assert.NotEqual(new ExportTexts("fr").Word("idea_status", word), new ExportTexts("en").Word("idea_status", word));
    }

    [Fact]
    public async Task Headers_that_would_be_the_same_are_told_apart_by_name()
    {
        var form = Forms.Small("v", "1", ["text | status | Précisez", "text | b | Précisez"]);
        await using var store = await ExportStore.OpenAsync(form);

        var programs = await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v"));
        var people = await store.ExportTextAsync(ExportFormat.FrCsv, new ExportRequest("v"));

        Assert.EndsWith(",version_hash,answer/status,b\n", programs, StringComparison.Ordinal);
        Assert.Contains(";Précisez [status];Précisez [status] (réponse);Précisez [b];", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_rows_that_were_asked_for_are_written_in_a_stable_order()
    {
        var form = Forms.Everything;
        await using var store = await ExportStore.OpenAsync(form, Forms.Small("autre", "1", ["text | a | A"]));
        var session = await store.AddSessionAsync(form);
        var ids = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            var status = i % 2 == 0 ? ResponseStatus.Withdrawn : ResponseStatus.Submitted;
            ids.Add(await store.AddAsync(form, status, [], i < 4 ? session.Id : null));
        }

        var request = new ExportRequest("tout", session.Id, From: ExportStore.Start.AddMinutes(2), To: ExportStore.Start.AddMinutes(5), SubmittedOnly: true);
        var some = await store.ExportTextAsync(ExportFormat.Csv, request);
        var all = await store.ExportTextAsync(ExportFormat.Csv);

        Assert.Equal([ids[1], ids[3]], Keys(some));
        Assert.Equal(ids, Keys(all));
    }

    [Fact]
    public async Task An_unknown_questionnaire_is_refused_before_anything_is_written()
    {
        await using var store = await ExportStore.OpenAsync(Forms.Everything);
        using var output = new MemoryStream();

        var export = store.Exporter.WriteAsync(new ExportRequest("inconnu"), ExportFormat.Xlsx, output, null, CancellationToken.None);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => export);
        Assert.Equal(0, output.Length);
    }

    private static IEnumerable<string> Keys(string csv) => csv.Split('\n').Skip(1).Where(line => line != "").Select(line => line.Split(',')[0]);
}
