using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Fabrique.Tests.Questionnaires;

/// <summary>What holds for every questionnaire and every way through it (see questionnaires.md, Engine).</summary>
public class LawsTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Next_is_never_an_irrelevant_question() => Hold(walk =>
    {
        foreach (var state in walk.States())
        {
            if (walk.Next(state) is Step.Ask ask && !new Evaluation(walk.Questionnaire, state, walk.Context).IsRelevant(ask.Question))
                return false;
        }

        return true;
    });

    [Fact]
    public void The_same_answer_after_back_gives_the_same_state() => Hold(walk =>
    {
        foreach (var state in walk.States())
        {
            if (QuestionnaireRun.Back(walk.Questionnaire, state, walk.Context) is { At: { } name } back
                && walk.Give(back, walk.Questionnaire[name], state.Answers[name]) is { } again && !again.Equals(state with { At = null }))
                return false;
        }

        return true;
    });

    [Fact]
    public void Going_back_always_comes_to_the_first_question() => Hold(walk =>
    {
        var state = walk.Complete();
        var steps = 0;
        while (QuestionnaireRun.Back(walk.Questionnaire, state, walk.Context) is { } before)
        {
            state = before;
            if (++steps > walk.Questionnaire.Questions.Length)
                return false;
        }

        return true;
    });

    [Fact]
    public void The_review_lists_exactly_the_relevant_answered_questions() => Hold(walk =>
    {
        var state = walk.Complete();
        if (walk.Next(state) is not Step.Review review)
            return false;
        var answered = QuestionnaireRun.Outcomes(walk.Questionnaire, state, walk.Context)
            .Where(outcome => outcome.Question.IsAsked && outcome.Status is not (OutcomeStatus.NotRelevant or OutcomeStatus.NotReached))
            .Select(outcome => outcome.Question.Name);
        return review.Lines.Select(line => line.Question.Name).SequenceEqual(answered);
    });

    [Fact]
    public void A_complete_run_satisfies_every_required_and_constraint() => Hold(walk =>
    {
        var state = walk.Complete();
        var evaluation = new Evaluation(walk.Questionnaire, state, walk.Context);
        return walk.Next(state) is Step.Review && walk.Questionnaire.Questions
            .Where(question => question.IsAsked && evaluation.IsRelevant(question))
            .All(question => state.Answers[question.Name] switch
            {
                Answer.Given given => evaluation.SatisfiesConstraint(question, given.Value),
                Answer.Skipped => !evaluation.IsRequired(question),
                _ => question.OffersDontKnow,
            });
    });

    [Fact]
    public void The_essential_path_asks_nothing_that_may_be_left_out() => Hold(walk =>
    {
        var state = RunState.Start with { EssentialOnly = true };
        while (walk.Next(state) is Step.Ask ask)
        {
            if (!QuestionnaireRun.IsRequired(walk.Questionnaire, state, ask.Question, walk.Context))
                return false;
            state = walk.Answer(state, ask.Question);
        }

        return true;
    });

    [Fact]
    public void The_order_of_answers_to_questions_that_are_unrelated_does_not_matter() => Hold(walk =>
    {
        var complete = walk.Complete();
        var unrelated = walk.Questionnaire.Questions
            .Where(question => question is { IsAsked: true, Constraint: null, Required: null } && complete.Answers.ContainsKey(question.Name)).ToList();
        var there = unrelated.Aggregate(RunState.Start, (state, question) => walk.Give(state, question, complete.Answers[question.Name])!);
        unrelated.Reverse();
        var back = unrelated.Aggregate(RunState.Start, (state, question) => walk.Give(state, question, complete.Answers[question.Name])!);
        return there.Equals(back) && there.Answers.Count == unrelated.Count && walk.Next(there).ToString() == walk.Next(back).ToString();
    });

    [Fact]
    public void Progress_goes_up_by_one_question_on_the_way() => Hold(walk =>
    {
        var state = RunState.Start;
        var number = 0;
        while (walk.Next(state) is Step.Ask ask)
        {
            if (ask.Progress.Number != ++number || ask.Progress.Left < 0)
                return false;
            state = walk.Answer(state, ask.Question);
        }

        return true;
    });

    [Fact]
    public void Compiling_the_print_gives_the_same_questionnaire() => Hold(walk =>
    {
        var print = MarkdownPrinter.Print(walk.Questionnaire);
        var again = Form.Of(print).Questionnaire;
        return again.Hash == walk.Questionnaire.Hash && MarkdownPrinter.Print(again) == print && again.Questions.Length == walk.Questionnaire.Questions.Length;
    });

    [Fact]
    public void A_canonical_answer_goes_round() => Hold(walk => walk.Complete().Answers
        .Where(pair => pair.Value is Answer.Given)
        .All(pair => AnswerText.Parse(walk.Questionnaire[pair.Key], AnswerText.Canonical(((Answer.Given)pair.Value).Value)) is var parsed
            && parsed.Equals(((Answer.Given)pair.Value).Value)));

    [Fact]
    public void Numbers_print_and_read_back_alike() =>
        Check.One(Many, Prop.ForAll<double>(number =>
        {
            var read = XPathNumber.Parse(XPathNumber.Print(number));
            return !double.IsFinite(number) || read.Equals(number) || (number == 0 && read == 0);
        }));

    [Fact]
    public void Nothing_that_is_typed_breaks_a_reader() =>
        Check.One(Many, Prop.ForAll<int, string>((seed, raw) =>
        {
            var walk = new Walk(seed);
            return walk.Questionnaire.Questions.Where(question => question.IsAsked).All(question =>
                QuestionnaireRun.Accept(walk.Questionnaire, RunState.Start, question, raw ?? "", walk.Context) is Reading.Accepted or Reading.Rejected);
        }));

    private static void Hold(Func<Walk, bool> law) =>
        Check.One(Many, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var walk = new Walk(seed);
            return law(walk) ? true : throw new Xunit.Sdk.XunitException($"Seed {seed} breaks the law on this form:\n{walk}");
        }));
}
