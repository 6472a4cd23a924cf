using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Authoring.Workbooks;

/// <summary>Names of the sheets that the template has besides those that are compiled.</summary>
internal static class TemplateNames
{
    public const string French = "Mode d’emploi";
    public const string English = "How to";

    /// <summary>Explanations for authors, in either language; they are not read.</summary>
    public static readonly ImmutableArray<string> Help = [French, English];
}
