namespace Fabrique.Data.OpenLab;

/// <summary>A digital service that laureates build and users try.</summary>
/// <param name="Key">Short name for commands and files, such as "secheresse".</param>
public sealed record Product(ProductId Id, string Key, string TitleFr, string TitleEn)
{
    public string Title(string language) => language == "en" ? TitleEn : TitleFr;
}
