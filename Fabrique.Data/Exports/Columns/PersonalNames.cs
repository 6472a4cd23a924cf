using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Questions that are left out of an open export: those marked personal in any version, and the calculations that tell what they hold.</summary>
internal static class PersonalNames
{
    public static HashSet<string> In(IReadOnlyCollection<Questionnaire> versions)
    {
        var names = versions.SelectMany(version => version.Questions).Where(question => question.Personal).Select(question => question.Name).ToHashSet();
        var calculations = versions.SelectMany(version => version.Questions).Where(question => question.Calculation is not null).ToList();

        // Calculations may use calculations: go on until nothing more is found.
        while (calculations.Find(question => !names.Contains(question.Name) && Dependencies.Names(question.Calculation).Any(names.Contains)) is { } found)
            names.Add(found.Name);
        return names;
    }
}
