using Fabrique.Bot;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Options;

namespace Fabrique.Tests.Operations;

public sealed class HostSettingsTests
{
    [Fact]
    public async Task A_setting_out_of_bounds_stops_the_start_and_is_named()
    {
        var settings = new Dictionary<string, string?> { ["Fabrique:Operations:PagesPerAddressAndMinute"] = "0" };

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TestHost.StartAsync(settings: settings));

        Assert.Contains("PagesPerAddressAndMinute", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_told_folder_comes_before_the_variable_and_the_variable_before_the_systems_folder()
    {
        Assert.Equal(Path.GetFullPath("told"), HostSettings.DataFolder("told", _ => "variable"));
        Assert.Equal(Path.GetFullPath("variable"), HostSettings.DataFolder(null, _ => "variable"));
        Assert.Equal(Data.Storage.DataFolder.Default(), HostSettings.DataFolder(null, _ => null));
    }

    [Fact]
    public async Task Keys_live_with_the_data_so_that_tokens_outlive_a_restart()
    {
        await using var host = await TestHost.StartAsync();
        await host.Client.GetAsync("chat/idee");

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(host.DataFolder, "keys"), "key-*.xml"));
    }
}
