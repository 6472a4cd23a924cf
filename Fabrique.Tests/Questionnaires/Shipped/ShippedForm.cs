using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Shipped;

namespace Fabrique.Tests.Questionnaires.Shipped;

/// <summary>The shipped forms, compiled, and every text in them that a person hears.</summary>
internal static class ShippedForm
{
    public static CompileResult Compile(string id)
    {
        var (fileName, source) = ShippedQuestionnaires.All.Single(form => form.FileName == id + ".md");
        return QuestionnaireCompiler.CompileMarkdown(source, fileName);
    }

    public static Questionnaire Get(string id) => Assert.IsType<CompileResult.Compiled>(Compile(id)).Questionnaire;

    /// <summary>Every text, with where it stands.</summary>
    public static IEnumerable<(string Where, LocalizedText Text)> Texts(string id)
    {
        var form = Get(id);
        var own = form.Questions.SelectMany(question => Of(question).Select(text => ($"{id}/{question.Name}/{text.Where}", text.Text)));
        var groups = form.Groups.Select(group => ($"{id}/{group.Name}", group.Label));
        var choices = Lists(form).SelectMany(list => list.Choices.Select(choice => ($"{id}/{list.Name}/{choice.Name}", choice.Label)));
        return new[] { ($"{id}/title", form.Title) }.Concat(own).Concat(groups).Concat(choices).Where(text => !text.Item2.IsEmpty);
    }

    public static IEnumerable<ChoiceList> Lists(Questionnaire form) =>
        form.Questions.Select(List).OfType<ChoiceList>().DistinctBy(list => list.Name);

    private static ImmutableArray<(string Where, LocalizedText Text)> Of(Question question) =>
    [
        ("label", question.Label), ("hint", question.Hint), ("plain", question.Plain), ("why", question.Why),
        ("constraint_message", question.ConstraintMessage), ("required_message", question.RequiredMessage),
    ];

    private static ChoiceList? List(Question question) => question.Type switch
    {
        QuestionType.SelectOne one => one.List,
        QuestionType.SelectMultiple many => many.List,
        _ => null,
    };
}
