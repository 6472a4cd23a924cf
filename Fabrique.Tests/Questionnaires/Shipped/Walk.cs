using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Shipped;

/// <summary>One person's way through a form: says what stands in the answers, passes what does not.</summary>
internal sealed class Walk
{
    public static readonly RunContext Context =
        new(new DateTimeOffset(2026, 3, 15, 10, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc, "fr");

    private readonly Questionnaire _form;
    private readonly List<string> _asked = [];
    private readonly List<string> _notes = [];
    private RunState _state;

    private Walk(Questionnaire form, bool essentialOnly)
    {
        _form = form;
        _state = RunState.Start with { EssentialOnly = essentialOnly };
    }

    /// <summary>Names of what was asked, in order.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Names of the notes that were said.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public ImmutableArray<Outcome> Outcomes => QuestionnaireRun.Outcomes(_form, _state, Context);

    /// <summary>The outcome as text: the canonical value, or the kind of empty.</summary>
    public string this[string name]
    {
        get
        {
            var outcome = Outcomes.Single(candidate => candidate.Question.Name == name);
            return outcome.Value is { } value ? AnswerText.Canonical(value) : outcome.Status.ToString();
        }
    }

    public static Walk Through(string id, Dictionary<string, string> answers, bool essentialOnly = false)
    {
        var walk = new Walk(ShippedForm.Get(id), essentialOnly);
        while (QuestionnaireRun.Next(walk._form, walk._state, Context) is Step.Ask ask)
        {
            walk.Take(ask, answers.GetValueOrDefault(ask.Question.Name));
        }

        return walk;
    }

    private void Take(Step.Ask ask, string? said)
    {
        _asked.Add(ask.Question.Name);
        _notes.AddRange(ask.Notes.Select(note => note.Name));
        var reading = said is null
            ? QuestionnaireRun.Skip(_form, _state, ask.Question, Context)
            : QuestionnaireRun.Accept(_form, _state, ask.Question, said, Context);
        _state = Assert.IsType<Reading.Accepted>(reading).State;
    }
}
