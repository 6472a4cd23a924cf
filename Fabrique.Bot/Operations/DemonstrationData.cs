namespace Fabrique.Bot.Operations;

/// <summary>What the demonstration shows: invented, neutral, and without anybody's name.</summary>
internal static class DemonstrationData
{
    public const string CallTitleFr = "Appel à projets de démonstration\u00a0: des outils plus simples pour tous";
    public const string CallTitleEn = "Demonstration call for projects: simpler tools for everyone";

    public static readonly IReadOnlyList<DemonstrationProduct> Products =
    [
        new("secheresse", "Suivi de la sécheresse et du manque d’eau", "Following drought and water shortage"),
        new("air", "Déclaration des émissions industrielles dans l’air", "Declaring industrial emissions to air"),
        new("aides", "Recherche d’aides pour les projets des collectivités", "Finding aids for local authorities’ projects"),
    ];
}

internal sealed record DemonstrationProduct(string Key, string TitleFr, string TitleEn);
