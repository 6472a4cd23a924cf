using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>A question as this person meets it now: answers filled into its texts, only the choices that are offered.</summary>
internal sealed class Wording(Questionnaire questionnaire, RunState state, Evaluation evaluation)
{
    /// <returns>The question itself where nothing in it depends on the run.</returns>
    public Question Of(Question question)
    {
        if (!questionnaire.Plan.DependsOnRun(question))
            return question;
        return question with
        {
            Type = OfChoices(question),
            Label = question.ReadOnly ? WithValue(question) : Fill(question.Label),
            Hint = Fill(question.Hint),
            GuidanceHint = Fill(question.GuidanceHint),
            Plain = Fill(question.Plain),
            Why = Fill(question.Why),
            ConstraintMessage = Fill(question.ConstraintMessage),
            RequiredMessage = Fill(question.RequiredMessage),
            HintText = Fill(question.HintText),
        };
    }

    public Group Of(Group group) => References.In(group.Label) ? group with { Label = Fill(group.Label) } : group;

    private QuestionType OfChoices(Question question)
    {
        if (evaluation.Offered(question) is not { } list)
            return question.Type;
        if (!list.Choices.Any(choice => References.In(choice.Label)))
            return ReferenceEquals(list, question.Type.Choices) ? question.Type : question.Type.With(list);
        return question.Type.With(list with { Choices = [.. list.Choices.Select(choice => choice with { Label = Fill(choice.Label) })] });
    }

    private LocalizedText Fill(LocalizedText text) => References.Fill(text, Say);

    // Whoever reads "Votre total" wants to read the total.
    private LocalizedText WithValue(Question question)
    {
        var filled = Fill(question.Label);
        var value = Say(question.Name, evaluation.Language);
        return value.Length == 0 || References.In(question.Label)
            ? filled
            : References.Fill(new LocalizedText(filled.ByLanguage.SetItems(filled.ByLanguage.Select(pair => KeyValuePair.Create(pair.Key, pair.Value + " ${" + question.Name + "}")))), Say);
    }

    private string Say(string name, string language)
    {
        if (questionnaire.Find(name) is not { } question || !evaluation.IsRelevant(question))
            return "";
        var value = question.IsAsked && state.Answers.GetValueOrDefault(name) is Answer.Given given
            ? given.Value
            : AnswerText.OfComputed(question, evaluation.ValueOf(question).AsText());
        return value is null ? "" : AnswerText.ForPeople(questionnaire, question, value, language);
    }
}
