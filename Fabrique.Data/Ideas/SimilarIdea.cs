namespace Fabrique.Data.Ideas;

/// <summary>A filed idea that resembles another: what everybody may see of it.</summary>
/// <param name="Problem">Its first line.</param>
public sealed record SimilarIdea(IdeaId Id, string Reference, string Author, string Title, string Problem);
