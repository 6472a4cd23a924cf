using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>A titled part of the questionnaire; its relevance holds for everything inside.</summary>
public sealed record Group(string Name, LocalizedText Label, Expression? Relevant, Group? Parent, int Row);
