using System.CommandLine;
using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireTemplateSettings(string File);

/// <summary>Writes a workbook to start from, with its explanations in the operator's language.</summary>
internal sealed class QuestionnaireTemplateCommand : Verb<QuestionnaireTemplateSettings>
{
    private readonly Argument<string> _file;

    public QuestionnaireTemplateCommand(VerbParts parts)
        : base("template", "QuestionnaireTemplate", parts) =>
        Add(_file = VerbArgument.Word(Texts, "NewFile"));

    protected override QuestionnaireTemplateSettings Bind(ParseResult line) => new(line.GetRequiredValue(_file));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireTemplateSettings settings, CancellationToken ct)
    {
        // Somebody's work is never written over.
        if (File.Exists(settings.File)) return new CommandOutcome.Problem(Texts.Format("Template_Exists", settings.File));
        using var workbook = new MemoryStream();
        TemplateWorkbook.Write(workbook, Texts.Language);
        await File.WriteAllBytesAsync(settings.File, workbook.ToArray(), ct);
        Console.Error.WriteLine(Texts.Format("Template_Written", settings.File));
        return new CommandOutcome.Done();
    }
}
