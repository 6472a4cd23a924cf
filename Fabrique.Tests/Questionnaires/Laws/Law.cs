using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Laws;

/// <summary>What holds for every questionnaire and every way through it (see questionnaires.md, Engine), one method a law.</summary>
internal static class Law
{
    public static bool Next_is_pure(Walk walk) => walk.States.All(state =>
        Tell(walk.Next(state)) == Tell(walk.Next(state with { Answers = state.Answers.Reverse().ToImmutableSortedDictionary(StringComparer.Ordinal) })));

    public static bool Next_is_never_an_irrelevant_question(Walk walk) => walk.States.All(state =>
        walk.Next(state) is not Step.Ask ask || walk.At(state).IsRelevant(walk.Questionnaire[ask.Question.Name]));

    public static bool A_question_is_asked_again_only_where_its_answer_no_longer_stands(Walk walk) => walk.Forward.All(state =>
    {
        if (walk.Next(state) is not Step.Ask { Current: { } current } ask)
            return true;
        var (question, evaluation) = (walk.Questionnaire[ask.Question.Name], walk.At(state));
        return current switch
        {
            Answer.Given given => !evaluation.IsOffered(question, given.Value) || !evaluation.SatisfiesConstraint(question, given.Value),
            Answer.Skipped => evaluation.IsRequired(question),
            _ => false,
        };
    });

    public static bool The_way_comes_to_an_end(Walk walk) =>
        walk.Next(walk.Forward[^1]) is Step.Review && walk.Forward.Length <= (walk.Questionnaire.Questions.Length * walk.Questionnaire.Questions.Length) + 1;

    public static bool What_is_not_relevant_has_no_value(Walk walk) => walk.States.All(state =>
        QuestionnaireRun.Outcomes(walk.Questionnaire, state, walk.Context).All(outcome =>
            walk.At(state).IsRelevant(outcome.Question)
                ? outcome.Status != OutcomeStatus.NotRelevant
                : outcome is { Status: OutcomeStatus.NotRelevant, Value: null } && walk.At(state).ValueOf(outcome.Question).IsEmpty));

    public static bool What_is_worked_out_again_after_an_answer_is_what_all_would_be_worked_out_to(Walk walk)
    {
        var changed = walk.Questionnaire.Questions
            .Where(question => question.IsAsked && walk.Complete.Answers.ContainsKey(question.Name) && walk.At(walk.Complete).IsRelevant(question))
            .Select(question => QuestionnaireRun.Change(walk.Questionnaire, walk.Complete, question))
            .Select(state => walk.Next(state) is Step.Ask ask ? walk.Answer(state, ask.Question, new Random(1)) : state);
        return walk.States.Concat(changed).All(state =>
        {
            var (worked, all) = (Evaluation.Of(walk.Questionnaire, state, walk.Context), walk.At(state));
            return walk.Questionnaire.Questions.All(question =>
                worked.IsRelevant(question) == all.IsRelevant(question) && worked.ValueOf(question) == all.ValueOf(question));
        });
    }

    public static bool There_is_one_outcome_for_each_question_in_their_order(Walk walk) =>
        QuestionnaireRun.Outcomes(walk.Questionnaire, walk.Complete, walk.Context).Select(outcome => outcome.Question.Name)
            .SequenceEqual(walk.Questionnaire.Questions.Where(question => question.Type is not QuestionType.Note).Select(question => question.Name));

    public static bool The_same_answer_after_back_gives_the_same_state(Walk walk) => walk.States.All(state =>
        QuestionnaireRun.Back(walk.Questionnaire, state, walk.Context) is not { At: { } name } back
        || walk.Give(back, walk.Questionnaire[name], state.Answers[name]) is not { } again
        || again.Equals(state with { At = null }));

    public static bool Going_back_comes_to_the_first_question(Walk walk)
    {
        var steps = 0;
        for (var state = walk.Complete; QuestionnaireRun.Back(walk.Questionnaire, state, walk.Context) is { } before; state = before)
        {
            if (++steps > walk.Questionnaire.Questions.Length)
                return false;
        }

        return true;
    }

    public static bool What_was_typed_comes_back_when_its_condition_does(Walk walk) => walk.Questionnaire.Questions.Where(question => question.IsAsked).All(question =>
    {
        if (walk.Complete.Answers.GetValueOrDefault(question.Name) is not { } answer || !walk.At(walk.Complete).IsRelevant(question))
            return true;
        var changed = walk.Answer(walk.Complete, ((Step.Ask)walk.Next(QuestionnaireRun.Change(walk.Questionnaire, walk.Complete, question))).Question, new Random(1));
        return walk.Give(changed, question, answer) is not { } again || Told(walk, again) == Told(walk, walk.Complete);
    });

    public static bool The_review_lists_exactly_the_relevant_answered_questions(Walk walk) =>
        walk.Next(walk.Complete) is Step.Review review && review.Lines.Select(line => line.Question.Name).SequenceEqual(
            QuestionnaireRun.Outcomes(walk.Questionnaire, walk.Complete, walk.Context)
                .Where(outcome => outcome.Question.IsAsked && outcome.Status is not (OutcomeStatus.NotRelevant or OutcomeStatus.NotReached))
                .Select(outcome => outcome.Question.Name));

    public static bool A_complete_run_satisfies_every_required_and_constraint(Walk walk)
    {
        var evaluation = walk.At(walk.Complete);
        return walk.Questionnaire.Questions.Where(question => question.IsAsked && evaluation.IsRelevant(question)).All(question => walk.Complete.Answers[question.Name] switch
        {
            Answer.Given given => evaluation.SatisfiesConstraint(question, given.Value) && evaluation.IsOffered(question, given.Value),
            Answer.Skipped => !evaluation.IsRequired(question),
            _ => question.OffersDontKnow,
        });
    }

    public static bool An_accepted_answer_satisfies_its_constraint(Walk walk) => walk.States.Zip(walk.States.Skip(1)).All(pair =>
    {
        var (before, after) = pair;
        return walk.Next(before) is not Step.Ask ask || !after.Answers.TryGetValue(ask.Question.Name, out var answer) || after.At is not null
            || answer is not Answer.Given given || walk.At(after).SatisfiesConstraint(walk.Questionnaire[ask.Question.Name], given.Value)
            || before.Answers.GetValueOrDefault(ask.Question.Name) == answer;
    });

    public static bool Skipping_is_taken_where_nothing_is_required_and_refused_elsewhere(Walk walk) => walk.States.All(state =>
    {
        if (walk.Next(state) is not Step.Ask ask)
            return true;
        var question = walk.Questionnaire[ask.Question.Name];
        var evaluation = walk.At(state);
        var proposed = ask.Current is null && evaluation.Proposed(question) is not null;
        return QuestionnaireRun.Skip(walk.Questionnaire, state, question, walk.Context) is Reading.Accepted == (proposed || !evaluation.IsRequired(question));
    });

    public static bool The_essential_path_asks_nothing_that_may_be_left_out(Walk walk)
    {
        var random = new Random(1);
        var state = RunState.Start with { EssentialOnly = true };
        while (walk.Next(state) is Step.Ask ask)
        {
            if (!QuestionnaireRun.IsRequired(walk.Questionnaire, state, ask.Question, walk.Context))
                return ask.Current is not null;
            state = walk.Answer(state, ask.Question, random);
        }

        return true;
    }

    public static bool The_order_of_unrelated_answers_does_not_matter(Walk walk)
    {
        var unrelated = walk.Questionnaire.Questions
            .Where(question => question is { IsAsked: true, Constraint: null, Required: null, ChoiceFilter: null } && walk.Complete.Answers.ContainsKey(question.Name)).ToList();
        var there = GiveAll(walk, unrelated);
        unrelated.Reverse();
        var back = GiveAll(walk, unrelated);
        return there.Answers.Keys.All(back.Answers.ContainsKey) && Told(walk, there, withChance: false) == Told(walk, back, withChance: false)
            && (walk.Next(there) as Step.Ask)?.Question.Name == (walk.Next(back) as Step.Ask)?.Question.Name;
    }

    public static bool Another_order_of_evaluation_gives_the_same_values(Walk walk) => walk.States.Append(walk.Forward[^1]).Distinct().All(state =>
    {
        var (evaluation, oracle) = (walk.At(state), new Oracle(walk, state));
        return walk.Questionnaire.Questions.Where(question => question.Type is not QuestionType.Note && !IsOpenChance(question, state)).All(question =>
            evaluation.IsRelevant(question) == oracle.IsRelevant(question) && evaluation.ValueOf(question).AsText() == oracle.ValueOf(question));
    });

    public static bool Calculations_come_after_what_they_need(Walk walk)
    {
        var (order, cycle) = (Dependencies.Of(walk.Questionnaire.Questions).Order, Dependencies.Of(walk.Questionnaire.Questions).Cycle);
        return cycle.IsEmpty && order.Length == walk.Questionnaire.Questions.Length && walk.Questionnaire.Questions.All(question =>
            Dependencies.Names(question.Calculation).Concat(Dependencies.Names(question.Relevant))
                .All(name => order.IndexOf(walk.Questionnaire[name].Index) < order.IndexOf(question.Index)));
    }

    public static bool Progress_counts_the_questions_of_the_way(Walk walk) => walk.States.All(state =>
        walk.Next(state) is not Step.Ask ask || (ask.Progress.Number >= 1 && ask.Progress.Left >= 0
            && ask.Progress.Number + ask.Progress.Left == walk.Questionnaire.Questions.Count(question => question.IsAsked && walk.At(state).IsRelevant(question))));

    public static bool What_is_asked_together_is_open_and_without_an_answer(Walk walk) => walk.States.All(state =>
        walk.Next(state) is not Step.Ask { Together: { Length: > 0 } together } ask
        || (together[0].Name == ask.Question.Name && together.All(question => !state.Answers.ContainsKey(question.Name)
            && walk.At(state).IsRelevant(walk.Questionnaire[question.Name]))));

    public static bool The_language_does_not_change_what_is_asked(Walk walk) => walk.States.All(state =>
        (walk.Next(state) as Step.Ask)?.Question.Name == (QuestionnaireRun.Next(walk.Questionnaire, state, walk.Context with { Language = "en" }) as Step.Ask)?.Question.Name);

    public static bool Compiling_the_print_gives_the_same_questionnaire(Walk walk)
    {
        var print = MarkdownPrinter.Print(walk.Questionnaire);
        var again = Form.Of(print).Questionnaire;
        return again.Hash == walk.Questionnaire.Hash && MarkdownPrinter.Print(again) == print && again.Questions.Length == walk.Questionnaire.Questions.Length;
    }

    public static bool A_canonical_answer_goes_round(Walk walk) => walk.Complete.Answers.Where(pair => pair.Value is Answer.Given).All(pair =>
        AnswerText.Parse(walk.Questionnaire[pair.Key], AnswerText.Canonical(((Answer.Given)pair.Value).Value)).Equals(((Answer.Given)pair.Value).Value));

    private static RunState GiveAll(Walk walk, IEnumerable<Question> questions) =>
        questions.Aggregate(RunState.Start, (state, question) => walk.Give(state, question, walk.Complete.Answers[question.Name]) ?? state);

    // What once() has not kept yet may draw by chance.
    private static bool IsOpenChance(Question question, RunState state) => question.IsKept && !state.Answers.ContainsKey(question.Name);

    private static string Told(Walk walk, RunState state, bool withChance = true) => string.Join('\n', QuestionnaireRun.Outcomes(walk.Questionnaire, state, walk.Context)
        .Where(outcome => withChance || !outcome.Question.IsKept)
        .Select(outcome => $"{outcome.Question.Name} {outcome.Status} {(outcome.Value is { } value ? AnswerText.Canonical(value) : "")}"));

    private static string Tell(Step step) => step switch
    {
        Step.Ask ask => $"{ask.Question.Name} {ask.Question.Label.In("fr")} {string.Join(',', ask.Question.Type.Choices?.Choices.Select(choice => choice.Name) ?? [])} "
            + $"{string.Join(',', ask.Notes.Select(note => note.Label.In("fr")))} {ask.Entering?.Name} {ask.Progress} {ask.Current} {ask.Proposed} {string.Join(',', ask.Together.Select(question => question.Name))}",
        Step.Review review => $"{string.Join(',', review.Lines.Select(line => $"{line.Question.Name}={line.Answer}"))} {review.Notes.Length} {review.Unasked}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
