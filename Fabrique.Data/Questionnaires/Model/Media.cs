namespace Fabrique.Data.Questionnaires.Model;

/// <summary>Pictures and recordings that go with a text, as the author named them: addresses, or file names that are only kept.</summary>
public sealed record Media(LocalizedText Image, LocalizedText BigImage, LocalizedText Audio, LocalizedText Video)
{
    public static readonly Media None = new(LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty, LocalizedText.Empty);

    public bool IsNone => this == None;
}
