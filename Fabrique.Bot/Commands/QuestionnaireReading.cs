using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands;

/// <summary>A questionnaire as a person would read it, in lines.</summary>
internal sealed class QuestionnaireReading(Questionnaire questionnaire, CommandTexts texts)
{
    public void Write(TextWriter output)
    {
        var title = questionnaire.Say(questionnaire.Title, texts.Language);
        output.WriteLine(texts.Format("Show_Title", title, questionnaire.Id, questionnaire.Version));
        output.WriteLine(texts.Format("Show_Languages", string.Join(", ", questionnaire.Languages)));
        foreach (var part in FormReading.Of(questionnaire, texts.Language)) Write(part, output);
    }

    private static void Write(FormPart part, TextWriter output)
    {
        switch (part)
        {
            case FormPart.Section section:
                output.WriteLine($"\n== {section.Title} ==");
                WriteAll(section.Rules, "   ", output);
                break;
            case FormPart.Item item:
                output.WriteLine($"\n{item.Heading}\n   [{item.Name}] {item.Kind}");
                if (item.Hint.Length > 0) output.WriteLine($"   {item.Hint}");
                WriteAll(item.Choices, "   - ", output);
                WriteAll(item.Rules, "   ", output);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteAll(ImmutableArray<string> lines, string before, TextWriter output)
    {
        foreach (var line in lines) output.WriteLine($"{before}{line}");
    }
}
