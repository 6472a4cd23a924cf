namespace Fabrique.Bot.Commands;

/// <summary>How far an export is: one line of a terminal, written over; nothing where there is no terminal.</summary>
internal sealed class ExportProgress(CommandConsole console, CommandTexts texts) : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private long _last = console.Time.GetTimestamp();
    private int _width;

    public void Report(long value)
    {
        if (!console.ShowsProgress || console.Time.GetElapsedTime(_last) < Pace) return;
        _last = console.Time.GetTimestamp();
        var line = texts.Format("Export_Progress", value);
        _width = Math.Max(_width, line.Length);
        console.Error.Write($"\r{line}");
    }

    public void Dispose()
    {
        if (_width > 0) console.Error.Write($"\r{new string(' ', _width)}\r");
    }
}
