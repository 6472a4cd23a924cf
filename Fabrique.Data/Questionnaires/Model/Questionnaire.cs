using System.Collections.Frozen;
using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>A compiled questionnaire: immutable, the same for everybody, known by its hash.</summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Question> _byName;
    private readonly Lazy<QuestionnairePlan> _plan;

    public Questionnaire(ImmutableArray<Question> questions)
    {
        Questions = questions;
        _byName = questions.ToFrozenDictionary(question => question.Name, StringComparer.Ordinal);
        _plan = new Lazy<QuestionnairePlan>(() => QuestionnairePlan.Of(this));
    }

    /// <summary>The settings sheet's <c>form_id</c>, such as "retour".</summary>
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required QuestionnaireHash Hash { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>Two-letter code.</summary>
    public required string DefaultLanguage { get; init; }

    /// <summary>Two-letter codes, the default language first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>Every row but the groups', in form order.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>Groups in form order.</summary>
    public ImmutableArray<Group> Groups { get; init; } = [];

    /// <summary>What the engine works out once for all runs.</summary>
    internal QuestionnairePlan Plan => _plan.Value;

    public Question this[string name] => _byName[name];

    public Question? Find(string name) => _byName.GetValueOrDefault(name);

    public string Say(LocalizedText text, string language) => text.In(language, DefaultLanguage);
}
