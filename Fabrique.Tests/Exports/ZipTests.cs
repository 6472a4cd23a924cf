using System.IO.Compression;
using System.Text;
using Fabrique.Data;
using Fabrique.Data.Exports;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Conversations;

namespace Fabrique.Tests.Exports;

public sealed class ZipTests : IAsyncLifetime
{
    private static readonly Data.Questionnaires.Model.Questionnaire Form = Forms.Small(
        "pieces", "1", ["text | avis | Votre avis", "image | photo | Une photo", "file | identite | Une pièce | | yes"]);

    private ExportStore _store = null!;

    public async Task InitializeAsync() => _store = await ExportStore.OpenAsync(Form);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Every_format_is_in_it_as_it_is_alone_with_the_files_and_a_page_to_read()
    {
        var response = await AnswerAsync("vue du \"port\".png", "carte.png");

        using var zip = await OpenAsync(new ExportRequest("pieces"));

        Assert.Equal(
            ["pieces.xlsx", "pieces.fr.csv", "pieces.csv", "pieces.jsonl", $"fichiers/{response}/photo-vue du _port_.png", "LISEZMOI.html"],
            zip.Entries.Select(entry => entry.FullName));
        foreach (var (format, name) in new[] { (ExportFormat.Xlsx, "pieces.xlsx"), (ExportFormat.FrCsv, "pieces.fr.csv"), (ExportFormat.Csv, "pieces.csv"), (ExportFormat.Jsonl, "pieces.jsonl") })
            Assert.Equal(await _store.ExportAsync(format, new ExportRequest("pieces")), Read(zip, name));
        Assert.Equal(SampleFiles.Picture, Read(zip, zip.Entries[4].FullName));
        Assert.Contains("1 réponse(s), 1 fichier(s) joint(s).", System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(Read(zip, "LISEZMOI.html"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_personal_come_only_when_they_are_asked_for()
    {
        await AnswerAsync("a.png", "carte.png");

        using var open = await OpenAsync(new ExportRequest("pieces"));
        using var personal = await OpenAsync(new ExportRequest("pieces", Personal: true, Language: "en"));

        Assert.DoesNotContain(open.Entries, entry => entry.FullName.Contains("identite", StringComparison.Ordinal));
        Assert.Contains(personal.Entries, entry => entry.FullName.EndsWith("/identite-carte.png", StringComparison.Ordinal) && entry.FullName.StartsWith("files/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_request_leaves_out_has_no_file_in_it()
    {
        await AnswerAsync("a.png", "b.png");

        using var later = await OpenAsync(new ExportRequest("pieces", From: ExportStore.Start.AddDays(1)));

        Assert.DoesNotContain(later.Entries, entry => entry.FullName.StartsWith("fichiers/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_written_as_a_web_server_wants_it()
    {
        await AnswerAsync("a.png", "b.png");
        await using var output = new AsyncOnlyStream();

        var count = await _store.Exporter.WriteAsync(new ExportRequest("pieces"), ExportFormat.Zip, output, null, default);

        Assert.Equal(1, count);
        Assert.NotEqual(0, output.Position);
    }

    private async Task<string> AnswerAsync(string photo, string identity)
    {
        var id = await _store.AddAsync(Form, ("avis", "bien"), ("photo", $"file:1 {photo}"), ("identite", $"file:2 {identity}"));
        var writes = new[] { ("file:1", "photo", photo), ("file:2", "identite", identity) }.Select(file => (DomainWrite)new DomainWrite.PutAttachment(
            new Attachment(file.Item1, new ResponseId(id), file.Item2, file.Item3, "image/png", SampleFiles.Picture)));
        await _store.Get<ITurnStore>().CommitAsync(new TurnWrites("directline/a", $"files of {id}", "ok", ExportStore.Start, [], [.. writes], []), default);
        return id;
    }

    private async Task<ZipArchive> OpenAsync(ExportRequest request) => new(new MemoryStream(await _store.ExportAsync(ExportFormat.Zip, request)));

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }
}
