using System.CommandLine;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Commands;

/// <param name="Product">A product's short name; one that is not known yet is added.</param>
/// <param name="Opens">Now, where it is not told.</param>
internal sealed record SessionCreateSettings(
    string? DataFolder,
    string Questionnaire,
    string? Product,
    string Title,
    DateTimeOffset Opens,
    DateTimeOffset? Closes);

/// <summary>Creates an open-lab session; its code is all that stands on standard output.</summary>
internal sealed class SessionCreateCommand : Verb<SessionCreateSettings>
{
    private readonly Option<string> _questionnaire;
    private readonly Option<string?> _product;
    private readonly Option<string?> _title;
    private readonly Option<DateTimeOffset?> _opens;
    private readonly Option<DateTimeOffset?> _closes;

    public SessionCreateCommand(VerbParts parts)
        : base("create", "SessionCreate", parts)
    {
        _questionnaire = Take(VerbOption.Required(Texts, "--questionnaire", "Questionnaire"));
        _product = Take(VerbOption.Word(Texts, "--product", "Product"));
        _title = Take(VerbOption.Word(Texts, "--title", "Title"));
        _opens = Take(VerbOption.Instant(Texts, "--opens", "Opens"));
        _closes = Take(VerbOption.Instant(Texts, "--closes", "Closes"));
    }

    protected override SessionCreateSettings Bind(ParseResult line) => new(
        line.GetValue(Parts.Common.Data),
        line.GetRequiredValue(_questionnaire),
        line.GetValue(_product),
        line.GetValue(_title) ?? "",
        line.GetValue(_opens) ?? Console.Time.GetUtcNow(),
        line.GetValue(_closes));

    protected override async Task<CommandOutcome> RunAsync(SessionCreateSettings settings, CancellationToken ct)
    {
        if (settings.Closes <= settings.Opens) return new CommandOutcome.Misuse(Texts["Session_ClosesBeforeOpens"]);
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        if (await store.FindFormAsync(settings.Questionnaire, ct) is not { } form)
            return await store.UnknownFormAsync(settings.Questionnaire, Texts, ct);
        if (await store.IsArchivedAsync(form.Hash, ct)) return new CommandOutcome.Problem(Texts.Format("Archive_NotOffered", form.Id));
        var product = settings.Product is { } key ? await ProductAsync(store.SessionWriter, key, ct) : null;
        var session = await store.SessionWriter.CreateSessionAsync(
            new NewSession(form.Hash, product, settings.Title, settings.Opens, settings.Closes), ct);
        Console.Output.WriteLine(session.Code.Words);
        return new CommandOutcome.Done();
    }

    private async Task<Product> ProductAsync(ISessionWriter writer, string key, CancellationToken ct)
    {
        if (await writer.FindProductAsync(key, ct) is { } known) return known;
        Console.Error.WriteLine(Texts.Format("Session_NewProduct", key));
        return await writer.PutProductAsync(key, key, key, ct);
    }
}
