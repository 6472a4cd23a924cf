using Fabrique.Data.Exports;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using static Fabrique.Tests.Exports.Forms;

namespace Fabrique.Tests.Exports;

public sealed class ColumnTests
{
    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.FrCsv)]
    public async Task Personal_columns_are_there_only_when_asked_for(ExportFormat format)
    {
        var form = Everything();
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
        var old = Build("v", "1", [Q("a", new QuestionType.Text(), "A"), Q("perdue", new QuestionType.Text(), "P"), Q("m", Multiple("x", "y"), "M")]);
        var current = Build("v", "2", [Q("neuve", new QuestionType.Integer(), "N"), Q("m", Multiple("z", "x"), "M"), Q("a", new QuestionType.Text(), "A")]);
        await using var store = await ExportStore.OpenAsync(old, current);
        await store.AddAsync(old, ("a", "1"), ("perdue", "2"), ("m", "x y"));
        await store.AddAsync(current, ("neuve", 3), ("m", "z"), ("a", "4"));

        var lines = (await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v"))).Split('\n');

        Assert.EndsWith(",neuve,m,m/z,m/x,m/y,a,perdue", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($",1,{old.Hash},NA:not-asked,x y,NA:not-asked,1,1,1,2", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($",2,{current.Hash},3,z,1,0,NA:not-asked,4,NA:not-asked", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_was_personal_in_any_version_stays_personal()
    {
        var old = Build("v", "1", [Q("a", new QuestionType.Text(), "A") with { Personal = true }]);
        var current = Build("v", "2", [Q("a", new QuestionType.Text(), "A")]);
        await using var store = await ExportStore.OpenAsync(old, current);
        await store.AddAsync(old, ("a", "Camille"));

        var csv = await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v"));

        Assert.DoesNotContain("Camille", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_a_call_uses_has_idea_columns_even_before_the_first_idea()
    {
        var form = Everything();
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

    [Fact]
    public async Task Headers_that_would_be_the_same_are_told_apart_by_name()
    {
        var form = Build("v", "1", [Q("status", new QuestionType.Text(), "Précisez"), Q("b", new QuestionType.Text(), "Précisez")]);
        await using var store = await ExportStore.OpenAsync(form);

        var programs = await store.ExportTextAsync(ExportFormat.Csv, new ExportRequest("v"));
        var people = await store.ExportTextAsync(ExportFormat.FrCsv, new ExportRequest("v"));

        Assert.EndsWith(",version_hash,answer/status,b\n", programs, StringComparison.Ordinal);
        Assert.Contains(";Précisez [status];Précisez [status] (réponse);Précisez [b];", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_rows_that_were_asked_for_are_written_in_a_stable_order()
    {
        var form = Everything();
        await using var store = await ExportStore.OpenAsync(form, Build("autre", "1", [Q("a", new QuestionType.Text(), "A")]));
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
        await using var store = await ExportStore.OpenAsync(Everything());
        using var output = new MemoryStream();

        var export = store.Exporter.WriteAsync(new ExportRequest("inconnu"), ExportFormat.Xlsx, output, null, CancellationToken.None);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => export);
        Assert.Equal(0, output.Length);
    }

    private static IEnumerable<string> Keys(string csv) => csv.Split('\n').Skip(1).Where(line => line != "").Select(line => line.Split(',')[0]);

    private static QuestionType.SelectMultiple Multiple(params string[] names) =>
        new(new ChoiceList("l", [.. names.Select(name => C(name, name))]));
}
