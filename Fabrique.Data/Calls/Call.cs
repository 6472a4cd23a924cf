namespace Fabrique.Data.Calls;

/// <summary>A call for projects.</summary>
/// <param name="Closes">A draft begun before this instant may still be filed during <paramref name="Grace"/>.</param>
public sealed record Call(
    CallId Id,
    string TitleFr,
    string TitleEn,
    QuestionnaireHash Questionnaire,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    TimeSpan Grace)
{
    public string Title(string language) => language == "en" ? TitleEn : TitleFr;

    public bool IsOpen(DateTimeOffset now) => now >= Opens && now < Closes;

    public bool TakesDrafts(DateTimeOffset now) => now >= Opens && now < Closes + Grace;
}
