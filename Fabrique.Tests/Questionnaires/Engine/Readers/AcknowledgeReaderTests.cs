using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Tests.Questionnaires.Engine.Readers;

public class AcknowledgeReaderTests
{
    [Theory]
    [InlineData("D’accord")]
    [InlineData("ok")]
    [InlineData("OK !")]
    [InlineData("oui")]
    [InlineData("J’ai lu")]
    [InlineData("bien compris")]
    [InlineData("Understood.")]
    [InlineData("got it")]
    public void What_means_that_it_was_read_is_taken(string raw) => Assert.True(AcknowledgeReader.Read(raw).Value is not null);

    [Theory]
    [InlineData("")]
    [InlineData("non")]
    [InlineData("pas d’accord")]
    [InlineData("peut-être")]
    [InlineData("je ne suis pas d’accord")]
    [InlineData("oui mais pas tout")]
    [InlineData("no")]
    public void Anything_else_is_not(string raw) => Assert.False(AcknowledgeReader.Read(raw).Value is not null);
}
