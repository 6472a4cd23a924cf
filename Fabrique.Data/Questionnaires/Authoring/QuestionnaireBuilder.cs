using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Puts a checked survey together and gives it its hash.</summary>
internal static class QuestionnaireBuilder
{
    /// <param name="length">Characters of the canonical print.</param>
    public static Questionnaire Build(FormSettings settings, Survey survey, out int length)
    {
        var print = MarkdownPrinter.Print(With(new QuestionnaireHash(""), settings, survey));
        length = print.Length;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(print));
        return With(new QuestionnaireHash(Convert.ToHexStringLower(hash)), settings, survey);
    }

    private static Questionnaire With(QuestionnaireHash hash, FormSettings settings, Survey survey) => new(survey.Questions)
    {
        Id = settings.FormId,
        Version = settings.Version,
        Hash = hash,
        Title = settings.Title,
        DefaultLanguage = settings.DefaultLanguage,
        Languages = LanguagesOf(settings, survey),
        Groups = [.. survey.Groups.Where(Filled(survey).Contains)],
    };

    // Only languages that people are asked in; a translated title alone makes no translation.
    private static ImmutableArray<string> LanguagesOf(FormSettings settings, Survey survey) =>
    [
        settings.DefaultLanguage,
        .. survey.Questions.SelectMany(question => question.Label.ByLanguage.Keys).Distinct()
            .Where(language => language != settings.DefaultLanguage).Order(StringComparer.Ordinal),
    ];

    // A group without a question is not kept: it warned its author.
    private static HashSet<Group> Filled(Survey survey)
    {
        var filled = new HashSet<Group>(ReferenceEqualityComparer.Instance);
        foreach (var question in survey.Questions)
        {
            for (var group = question.Group; group is not null && filled.Add(group);)
                group = group.Parent;
        }

        return filled;
    }
}
