using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What comes next in a run; a closed set.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <param name="Question">The one question to ask, as this person meets it: answers filled into its texts, only the choices that are offered.</param>
    /// <param name="Notes">Relevant notes and read-only values that stand just before it (and have not been said), in order.</param>
    /// <param name="Entering">The innermost group that begins with this question, if it has a label.</param>
    /// <param name="Progress">On the current path.</param>
    /// <param name="Current">What stands against the question already, when it is asked again.</param>
    public sealed record Ask(
        Question Question,
        ImmutableArray<Question> Notes,
        Group? Entering,
        Progress Progress,
        Answer? Current) : Step
    {
        /// <summary>What stands if the person says nothing else (<c>default</c>); null where nothing does.</summary>
        public AnswerValue? Proposed { get; init; }

        /// <summary>Titles of the groups that begin here and the notes, in the order of the form; titles only on the way forward.</summary>
        public ImmutableArray<LocalizedText> Before { get; init; } = [];

        /// <summary>This question and those of its field list that are open after it, for a channel that can show them at once; empty where it stands alone.</summary>
        public ImmutableArray<Question> Together { get; init; } = [];
    }

    /// <param name="Lines">Every relevant question that has an answer (given, skipped or don't know), in form order.</param>
    /// <param name="Notes">Relevant notes after the last question.</param>
    /// <param name="Unasked">Relevant optional questions that were not asked yet (only with EssentialOnly).</param>
    public sealed record Review(
        ImmutableArray<ReviewLine> Lines,
        ImmutableArray<Question> Notes,
        int Unasked) : Step;
}

/// <summary>One line of the read-back.</summary>
public sealed record ReviewLine(Question Question, Answer Answer);

/// <summary>"Question <paramref name="Number"/>, about <paramref name="Left"/> left after it".</summary>
public sealed record Progress(int Number, int Left);
