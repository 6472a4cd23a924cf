using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Fabrique.Bot.Dialogs;
using Fabrique.Tests.Support;
using NJsonSchema;

namespace Fabrique.Tests.Commands;

/// <summary>The zip that Teams installs.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Languages => ["fr", "en"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_package_holds_the_manifest_its_texts_and_icons_and_nothing_else()
    {
        var files = await MakeAsync();

        Assert.Equal(["color.png", "en.json", "fr.json", "manifest.json", "outline.png"], files.Keys.Order());
        Assert.Equal((192, 192), Size(files["color.png"]));
        Assert.Equal((32, 32), Size(files["outline.png"]));
        // Colour type 6: with transparency.
        Assert.Equal(6, files["outline.png"][25]);
    }

    [Fact]
    public async Task The_manifest_is_valid_and_names_this_host_everywhere()
    {
        var manifest = Text((await MakeAsync())["manifest.json"]);

        Assert.Empty(await FaultsAsync("MicrosoftTeams.schema.json", manifest));
        Assert.DoesNotContain("example.org", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("00000000-", manifest, StringComparison.Ordinal);
        var read = JsonNode.Parse(manifest)!;
        Assert.Equal(("1.30", AppId, AppId), ((string?)read["manifestVersion"], (string?)read["id"], (string?)read["bots"]![0]!["botId"]));
        Assert.Equal("fabrique.example.fr", (string?)read["validDomains"]![0]);
    }

    [Fact]
    public async Task A_manifest_with_a_mistake_is_not_valid()
    {
        var manifest = JsonNode.Parse(Text((await MakeAsync())["manifest.json"]))!;
        manifest["bots"]![0]!["scopes"] = new JsonArray("everywhere");

        Assert.NotEmpty(await FaultsAsync("MicrosoftTeams.schema.json", manifest.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_texts_of_each_language_are_valid_and_name_every_command(string language)
    {
        var files = await MakeAsync();
        var texts = Text(files[$"{language}.json"]);

        Assert.Empty(await FaultsAsync("MicrosoftTeams.Localization.schema.json", texts));
        var named = JsonNode.Parse(texts)!.AsObject().Select(pair => pair.Key).Where(key => key.StartsWith("bots", StringComparison.Ordinal));
        var lists = JsonNode.Parse(Text(files["manifest.json"]))!["bots"]![0]!["commandLists"]!.AsArray();
        var wanted = lists.SelectMany((list, at) => Enumerable.Range(0, list!["commands"]!.AsArray().Count)
            .SelectMany(command => new[] { "title", "description" }.Select(part => $"bots[0].commandLists[{at}].commands[{command}].{part}")));
        Assert.Equal(wanted.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_default_language_says_what_the_manifest_says()
    {
        var files = await MakeAsync();
        var manifest = JsonNode.Parse(Text(files["manifest.json"]))!;
        var french = JsonNode.Parse(Text(files["fr.json"]))!;

        Assert.Equal((string?)manifest["name"]!["full"], (string?)french["name.full"]);
        Assert.Equal((string?)manifest["description"]!["short"], (string?)french["description.short"]);
        Assert.Equal((string?)manifest["description"]!["full"], (string?)french["description.full"]);
        Assert.Equal(manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(Titles), Titles(french.AsObject()));
    }

    /// <summary>Teams says a command's title for the person.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_bot_understands_every_command(string language)
    {
        var titles = Titles(JsonNode.Parse(Text((await MakeAsync())[$"{language}.json"]))!.AsObject()).ToList();

        Assert.Equal(8, titles.Count);
        Assert.All(titles, title => Assert.True(
            OpeningReader.Read(title) is not null || WordReader.Read(title) is Word.Help or Word.InEnglish or Word.InFrench, title));
    }

    [Fact]
    public async Task The_same_package_is_the_same_bytes()
    {
        await MakeAsync("one.zip");
        await MakeAsync("two.zip");

        Assert.Equal(await File.ReadAllBytesAsync(_folder.File("one.zip")), await File.ReadAllBytesAsync(_folder.File("two.zip")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_explained()
    {
        var run = await CommandTester.RunAsync("teams", "package", "--app-id", AppId, "--host", "fabrique.example.fr", "--out", _folder.File("none/there.zip"));

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    private static IEnumerable<string> Titles(JsonNode? list) => list!["commands"]!.AsArray().Select(command => (string)command!["title"]!);

    private static IEnumerable<string> Titles(JsonObject texts) =>
        texts.Where(pair => pair.Key.EndsWith(".title", StringComparison.Ordinal)).Select(pair => (string)pair.Value!);

    private static async Task<IEnumerable<string>> FaultsAsync(string schema, string json)
    {
        var read = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Commands", "TeamsSchema", schema));
        return read.Validate(json).Select(fault => fault.ToString());
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static (int Width, int Height) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private async Task<Dictionary<string, byte[]>> MakeAsync(string name = "teams.zip")
    {
        var path = _folder.File(name);
        var run = await CommandTester.RunAsync("teams", "package", "--app-id", AppId, "--host", "fabrique.example.fr", "--out", path);
        Assert.Equal((0, path), (run.ExitCode, run.Output.Trim()));
        var files = new Dictionary<string, byte[]>();
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            await using var from = entry.Open();
            await from.CopyToAsync(bytes);
            files[entry.FullName] = bytes.ToArray();
        }

        return files;
    }
}
