using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>How each question stands on the way through one run.</summary>
internal sealed class RunPath
{
    private readonly Questionnaire _questionnaire;
    private readonly RunState _state;
    private readonly Evaluation _evaluation;

    public RunPath(Questionnaire questionnaire, RunState state, RunContext context)
    {
        (_questionnaire, _state) = (questionnaire, state);
        _evaluation = Evaluation.Of(questionnaire, state, context);
        Wording = new Wording(questionnaire, state, _evaluation);
    }

    public Questionnaire Questionnaire => _questionnaire;

    /// <summary>The question that is asked out of turn, where there still is reason to.</summary>
    public Question? At => _state.At is { } name && _questionnaire.Find(name) is { } question && IsOpen(question) ? question : null;

    public Evaluation Evaluation => _evaluation;

    public Wording Wording { get; }

    public Answer? AnswerTo(Question question) => _state.Answers.GetValueOrDefault(question.Name);

    /// <summary>Relevant, and for a person to answer.</summary>
    public bool IsOpen(Question question) => question.IsAsked && _evaluation.IsRelevant(question);

    /// <summary>Open, and not passed over because only the essential is asked.</summary>
    public bool IsOnPath(Question question) =>
        IsOpen(question) && (!_state.EssentialOnly || AnswerTo(question) is not null || _evaluation.IsRequired(question));

    /// <summary>Whether an open question has to be asked: it has no answer, or one that no longer stands.</summary>
    /// <remarks>
    /// <code>
    /// answer        required   asked
    /// none          yes        yes
    /// none          no         unless only the essential is asked
    /// skipped       yes        yes (it became required since)
    /// skipped       no         no
    /// don't know    any        no (an answer in its own right)
    /// given         any        when its constraint no longer holds, or a choice is no longer offered
    /// </code>
    /// </remarks>
    public bool MustAsk(Question question) => AnswerTo(question) switch
    {
        null => !_state.EssentialOnly || _evaluation.IsRequired(question),
        Answer.Skipped => _evaluation.IsRequired(question),
        Answer.Given given => !_evaluation.IsOffered(question, given.Value) || !_evaluation.SatisfiesConstraint(question, given.Value),
        _ => false,
    };

    /// <summary>The question to ask now, or null when all is said.</summary>
    public Question? Current()
    {
        if (At is { } at)
            return at;
        foreach (var question in _questionnaire.Questions)
        {
            if (IsOpen(question) && MustAsk(question))
                return question;
        }

        return null;
    }

    public Progress ProgressAt(Question current)
    {
        var before = 0;
        var after = 0;
        foreach (var question in _questionnaire.Questions)
        {
            if (question.Index == current.Index || !IsOnPath(question))
                continue;
            if (question.Index < current.Index)
                before++;
            else
                after++;
        }

        return new Progress(before + 1, after);
    }
}
