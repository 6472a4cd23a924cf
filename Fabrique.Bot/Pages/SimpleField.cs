using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Pages;

/// <summary>A field as the page sets it.</summary>
/// <param name="IsAlone">The page is about this one question: its label is the page's heading.</param>
/// <param name="KeptFile">The file that stands as the answer; "" for none.</param>
internal sealed record SimpleField(PageField Field, bool IsAlone, string KeptFile)
{
    /// <summary>A longer label has its explanation in ordinary type.</summary>
    private const int LongestHeading = 90;

    public string Key => Id(Field);

    public string Name => Channels.Simple.SubmittedForm.FieldPrefix + Field.Question.Name;

    /// <summary>What stands before the question itself, where the author explains first; may be "".</summary>
    public string Before => AskedFrom == 0 ? "" : Field.Label[..AskedFrom].TrimEnd();

    public string Asked => Field.Label[AskedFrom..];

    private int AskedFrom => AskedIn(Field.Label);

    /// <summary>Where the last sentence of a long label begins: that is the question.</summary>
    public static int AskedIn(string label) =>
        label.Length > LongestHeading && label.LastIndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? end + 2 : 0;

    /// <summary>What screen readers say after the name; null for nothing.</summary>
    public string? DescribedBy
    {
        get
        {
            var parts = new List<string>();
            if (Field.Hint.Length > 0 || Field.HowTo.Length > 0) parts.Add($"{Key}-aide");
            if (Field.Problem.Length > 0) parts.Add($"{Key}-erreur");
            return parts.Count == 0 ? null : string.Join(' ', parts);
        }
    }

    public bool IsFile => Field.Look is PageLook.File or PageLook.Image or PageLook.Audio;

    public string Classes => string.Join(' ', Field.Problem.Length > 0 ? ["field", "wrong"] : ["field"]);

    public string ChoicesClasses => string.Join(' ', Field.Look is PageLook.Scale ? ["choices", "scale"] : ["choices"]);

    /// <summary>What is written in them is short.</summary>
    public string? InputClasses => Field.Look is PageLook.Line ? null : "short";

    /// <summary>One choice, or any number of them.</summary>
    public string Tick => Field.Look is PageLook.Ticks ? "checkbox" : "radio";

    public static string Acknowledgement => QuestionType.Acknowledge.Acknowledgement;

    public string? Invalid => Field.Problem.Length > 0 ? "true" : null;

    /// <summary>The keyboard that a phone shows.</summary>
    public string? InputMode => Field.Look is PageLook.Number ? "decimal" : null;

    /// <summary>What a browser lets choose; the host looks at the file itself.</summary>
    public string? Accept => Field.Look switch { PageLook.Image => "image/*", PageLook.Audio => "audio/*", _ => null };

    public string PlaceName(PageChoice choice) => $"{Channels.Simple.SubmittedForm.PlacePrefix}{Field.Question.Name}.{choice.Name}";

    public string ChoiceKey(PageChoice choice) => Field.Choices[0] == choice ? Key : $"{Key}-{Field.Choices.IndexOf(choice)}";

    /// <summary>Among several questions, the one that may be left out says so.</summary>
    public string Label(PageTexts texts) => Field.IsOptional ? texts["Simple_Optional", Field.Label] : Field.Label;

    /// <summary>Where an error leads to: the field, or the first of its group.</summary>
    public static string Id(PageField field) => $"q-{field.Question.Name}";

    /// <summary>The first paragraph: what was wrong.</summary>
    public static string First(string problem) => problem.Split('\n', 2)[0];
}
