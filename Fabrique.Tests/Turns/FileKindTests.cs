using System.Text;
using Fabrique.Bot.Turns;
using Fabrique.Tests.Conversations;

namespace Fabrique.Tests.Turns;

public class FileKindTests
{
    [Theory]
    [InlineData("photo.png", "image", "photo.png")]
    [InlineData("note.pdf", "document", "note.pdf")]
    [InlineData("note.txt", "document", "note.txt")]
    [InlineData("outil.exe", "", "outil.exe")]
    public void A_file_is_what_it_begins_with(string name, string family, string kept)
    {
        var kind = FileKind.Of(SampleFiles.Named(name), name);

        Assert.Equal((family, kept), (kind.Family, FileName.Clean(name, kind)));
    }

    [Fact]
    public void A_name_proves_nothing()
    {
        Assert.Equal("image/png", FileKind.Of(SampleFiles.Picture, "page.html").ContentType);
        Assert.Equal(FileKind.Unknown, FileKind.Of(Encoding.UTF8.GetBytes("<script>alert(1)</script>"), "photo.png"));
        Assert.Equal(FileKind.Unknown, FileKind.Of("PK\u0003\u0004[Content_Types].xml word/ vbaProject.bin"u8, "note.docx"));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("C:\\photos\\été.jpeg", "été.png")]
    [InlineData("a<b>:\"|?*.png", "ab.png")]
    [InlineData("", "fichier.png")]
    [InlineData(null, "fichier.png")]
    [InlineData("...", "fichier.png")]
    public void A_name_is_cleaned_and_ends_as_its_kind(string? given, string expected) =>
        Assert.Equal(expected, FileName.Clean(given, FileKind.Of(SampleFiles.Picture, "")));
}
