namespace Fabrique.Data.OpenLab;

/// <summary>A time at which users try a product and say what they think of it.</summary>
/// <param name="Title">May be ""; then the product's title is shown.</param>
/// <param name="Opens">Feedback is taken from this instant on…</param>
/// <param name="Closes">…until this one, or without end.</param>
public sealed record OpenLabSession(
    SessionId Id,
    SessionCode Code,
    QuestionnaireHash Questionnaire,
    Product? Product,
    string Title,
    DateTimeOffset Opens,
    DateTimeOffset? Closes)
{
    public bool IsOpen(DateTimeOffset now) => now >= Opens && (Closes is null || now < Closes);
}
