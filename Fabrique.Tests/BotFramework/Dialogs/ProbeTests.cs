namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>Answers that were recorded from the official build (probes.txt). Where it is plainly wrong, wrong.txt says
/// what we give instead.</summary>
public class ProbeTests
{
    public static TheoryData<string, string> Recorded => Rows([.. Probe.Read("Dialogs/probes.txt")]);

    public static TheoryData<string, string> Mended => Rows([.. Probe.Read("Dialogs/wrong.txt")]);

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_strict_turn_reads_what_the_original_reads(string key, string expected) =>
        Assert.Equal(expected, await Find("Dialogs/probes.txt", key).RunAsync(strict: true));

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task Any_other_turn_reads_the_same_but_for_what_is_listed(string key, string expected)
    {
        var listed = Probe.Read("Dialogs/wrong.txt").SingleOrDefault(probe => probe.Key == key);

        Assert.Equal(listed?.Expected ?? expected, await Find("Dialogs/probes.txt", key).RunAsync(strict: false));
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void What_is_listed_differs_from_a_recording(string key, string expected) =>
        Assert.NotEqual(expected, Find("Dialogs/probes.txt", key).Expected);

    private static Probe Find(string name, string key) => Probe.Read(name).Single(probe => probe.Key == key);

    private static TheoryData<string, string> Rows(Probe[] probes)
    {
        var rows = new TheoryData<string, string>();
        foreach (var probe in probes)
            rows.Add(probe.Key, probe.Expected);
        return rows;
    }
}
