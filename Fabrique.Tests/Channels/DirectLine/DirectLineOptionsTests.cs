using Fabrique.Bot.Channels.DirectLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fabrique.Tests.Channels.DirectLine;

public class DirectLineOptionsTests
{
    [Fact]
    public void Settings_are_read_from_their_section()
    {
        var options = Read(
            ("Secret", "a secret of the site"), ("Origins:0", "https://www.example.gouv.fr"),
            ("PublicUrl", "https://fabrique.example.gouv.fr"), ("TokenLifetime", "02:00:00"));

        Assert.Equal("a secret of the site", options.Secret);
        Assert.Equal(["https://www.example.gouv.fr"], options.Origins);
        Assert.Equal(TimeSpan.FromHours(2), options.TokenLifetime);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(
            ("Secret", "short"), ("TokenLifetime", "00:01:00"), ("StreamsPerConversation", "0"), ("PublicUrl", "fabrique.example.gouv.fr"),
            ("Origins:0", "*"), ("Origins:1", "https://www.example.gouv.fr/"), ("Origins:2", "ftp://example.org")));

        foreach (var part in new[] { "Secret", "TokenLifetime", "StreamsPerConversation", "\"*\"", "gouv.fr/\"", "ftp:", "PublicUrl" })
            Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    private static DirectLineOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"Fabrique:DirectLine:{setting.Key}", setting => (string?)setting.Value))
            .Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddDirectLine().BuildServiceProvider();
        return services.GetRequiredService<IOptions<DirectLineOptions>>().Value;
    }
}
