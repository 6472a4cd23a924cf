using System.Text;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Labels of a question's choices by name, both as bytes.</summary>
internal sealed class ChoiceLabels
{
    private readonly (byte[] Name, byte[] Label)[] _choices;

    public ChoiceLabels(ExportQuestion question, string language)
    {
        _choices =
        [
            .. question.Choices.Select(choice =>
                (Encoding.UTF8.GetBytes(choice.Name), Encoding.UTF8.GetBytes(question.Label(choice, language)))),
        ];
    }

    /// <summary>The label, or the name itself where no version knows it.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> name)
    {
        foreach (var choice in _choices)
            if (name.SequenceEqual(choice.Name)) return choice.Label;
        return name;
    }
}
