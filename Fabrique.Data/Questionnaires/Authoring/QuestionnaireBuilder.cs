using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Puts a checked survey together and gives it its hash.</summary>
internal static class QuestionnaireBuilder
{
    public static Questionnaire Build(FormSettings settings, Survey survey)
    {
        var draft = With(new QuestionnaireHash(""), settings, survey);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(MarkdownPrinter.Print(draft)));
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
        Groups = [.. survey.Groups.Where(group => survey.Questions.Any(question => IsWithin(question.Group, group)))],
    };

    // Only languages that people are asked in; a translated title alone makes no translation.
    private static ImmutableArray<string> LanguagesOf(FormSettings settings, Survey survey) =>
    [
        settings.DefaultLanguage,
        .. survey.Questions.SelectMany(question => question.Label.ByLanguage.Keys).Distinct()
            .Where(language => language != settings.DefaultLanguage).Order(StringComparer.Ordinal),
    ];

    private static bool IsWithin(Group? inner, Group outer)
    {
        for (var group = inner; group is not null; group = group.Parent)
        {
            if (ReferenceEquals(group, outer))
                return true;
        }

        return false;
    }
}
