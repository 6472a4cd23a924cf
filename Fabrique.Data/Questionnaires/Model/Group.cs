using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>A titled part of the questionnaire; its relevance holds for everything inside.</summary>
/// <param name="Appearance">A hint: "field-list" asks its questions together where the channel can.</param>
public sealed record Group(string Name, LocalizedText Label, Expression? Relevant, Group? Parent, int Row, string Appearance = "")
{
    public bool IsFieldList => Appearance.Split(' ').Contains("field-list");
}
