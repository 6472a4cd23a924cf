using System.CommandLine;
using Fabrique.Data.Exports;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

/// <param name="Out">A file, or "-" for standard output.</param>
/// <param name="Session">Its code.</param>
internal sealed record ExportSettings(
    string? DataFolder,
    string Questionnaire,
    ExportFormat Format,
    string Out,
    string? Session,
    DateTimeOffset? From,
    DateTimeOffset? To,
    bool Submitted,
    bool Personal,
    int? Series,
    bool AllSeries,
    string Language);

/// <summary>Writes responses into a file, or on standard output, while the host runs or not.</summary>
internal sealed class ExportCommand : Verb<ExportSettings>
{
    private const string ToOutput = "-";

    private readonly Option<string> _questionnaire;
    private readonly Option<string?> _format;
    private readonly Option<string> _out;
    private readonly Option<string?> _session;
    private readonly Option<DateTimeOffset?> _from;
    private readonly Option<DateTimeOffset?> _to;
    private readonly Option<bool> _submitted;
    private readonly Option<bool> _personal;
    private readonly Option<int?> _series;
    private readonly Option<bool> _allSeries;

    public ExportCommand(VerbParts parts)
        : base("export", "Export", parts)
    {
        _questionnaire = Take(VerbOption.Required(Texts, "--questionnaire", "Questionnaire"));
        _format = Take(VerbOption.OneOf(Texts, "--format", "Format", [.. ExportFormats.ByName.Keys]));
        _format.Required = true;
        _out = Take(VerbOption.Required(Texts, "--out", "Out"));
        _session = Take(VerbOption.Word(Texts, "--session", "Session"));
        _from = Take(VerbOption.Instant(Texts, "--from", "From"));
        _to = Take(VerbOption.Instant(Texts, "--to", "To"));
        _submitted = Take(VerbOption.Switch(Texts, "--submitted", "Submitted"));
        _personal = Take(VerbOption.Switch(Texts, "--personal", "Personal"));
        _series = Take(VerbOption.Count(Texts, "--series", "Series"));
        _allSeries = Take(VerbOption.Switch(Texts, "--all-series", "AllSeries"));
    }

    protected override ExportSettings Bind(ParseResult line) => new(
        line.GetValue(Parts.Common.Data),
        line.GetRequiredValue(_questionnaire),
        ExportFormats.ByName[line.GetRequiredValue(_format)!],
        line.GetRequiredValue(_out),
        line.GetValue(_session),
        line.GetValue(_from),
        line.GetValue(_to),
        line.GetValue(_submitted),
        line.GetValue(_personal),
        line.GetValue(_series),
        line.GetValue(_allSeries),
        // A file does not change with the terminal that it was asked for from.
        line.GetValue(Parts.Common.Locale) ?? CommandLanguage.French);

    protected override async Task<CommandOutcome> RunAsync(ExportSettings settings, CancellationToken ct)
    {
        if (WhyNotWritable(settings.Out) is { } problem) return problem;
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        if (await store.FindFormAsync(settings.Questionnaire, ct) is null)
            return await store.UnknownFormAsync(settings.Questionnaire, Texts, ct);
        var session = settings.Session is { } code ? await store.FindSessionAsync(code, ct) : null;
        if (settings.Session is not null && session is null)
            return await store.UnknownSessionAsync(settings.Session, Texts, ct);
        var versions = await store.Get<IQuestionnairePublisher>().OverviewAsync(settings.Questionnaire, ct);
        if (settings.Series is { } told && versions.All(version => version.Version.Series != told))
            return new CommandOutcome.Misuse(Texts.Format("Export_NoSeries", told, versions[0].Version.Series));

        var request = new ExportRequest(
            settings.Questionnaire, session?.Id, settings.From, settings.To, settings.Submitted, settings.Personal, settings.Language,
            settings.Series, settings.AllSeries);
        var rows = await WriteAsync(store.Exporter, request, settings, ct);
        Console.Error.WriteLine(Texts.Format("Export_Done", rows, settings.Out));
        if (session is null && !settings.AllSeries) TellLeftOut(AnsweredSeries.LeftOut(versions, settings.Series));
        return new CommandOutcome.Done();
    }

    private void TellLeftOut((int Answers, IReadOnlyList<int> Series) leftOut)
    {
        if (leftOut.Answers > 0) Console.Error.WriteLine(Texts.Format("Export_LeftOut", leftOut.Answers, string.Join(", ", leftOut.Series)));
    }

    private CommandOutcome.Problem? WhyNotWritable(string path)
    {
        if (path == ToOutput) return null;
        if (Directory.Exists(path)) return new CommandOutcome.Problem(Texts.Format("Export_IsFolder", path));
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder) ? null : new CommandOutcome.Problem(Texts.Format("Export_NoFolder", folder ?? path));
    }

    private async Task<long> WriteAsync(IExporter exporter, ExportRequest request, ExportSettings settings, CancellationToken ct)
    {
        using var progress = new ExportProgress(Console, Texts);
        return settings.Out == ToOutput
            ? await exporter.WriteAsync(request, settings.Format, Console.Raw, progress, ct)
            : await ExportFile.WriteAsync(settings.Out, file => exporter.WriteAsync(request, settings.Format, file, progress, ct));
    }
}
