using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>One change between two versions, as a coach reads it.</summary>
/// <param name="Where">The question (and the choice) in its own words, or "" for the form.</param>
/// <param name="What">What changed: "type of the question".</param>
/// <param name="Before">"" where there is nothing to show.</param>
internal sealed record FormChange(ChangeKind Kind, string Where, string What, string Before, string After)
{
    public static IReadOnlyList<FormChange> Of(ImmutableArray<Change> changes, Questionnaire before, Questionnaire after, string language)
    {
        var (old, now) = (new Side(before, language), new Side(after, language));
        return
        [
            .. changes.Select(change => new FormChange(
                change.Kind,
                (now.Has(change.Subject) ? now : old).Name(change.Subject),
                TextSets.Commands.Get($"Change_{change.Reason}", language),
                old.Show(change),
                now.Show(change))),
        ];
    }

    /// <summary>One of the two versions.</summary>
    private sealed record Side(Questionnaire Form, string Language)
    {
        /// <summary>Whether this version has the question, and the choice where one is meant.</summary>
        public bool Has(string subject) => Find(subject) is { Question: not null } found && (found.Choice is not null || !subject.Contains('.', StringComparison.Ordinal));

        /// <summary>The question's words, and the choice's behind them; "" where this version has no such question.</summary>
        public string Name(string subject)
        {
            var (question, choice) = Find(subject);
            if (question is null) return "";
            var label = Form.Say(question.Label, Language) is { Length: > 0 } said ? said : question.Name;
            return choice is null ? label : $"{label} – {Form.Say(choice.Label, Language)}";
        }

        public string Show(Change change)
        {
            var (question, choice) = Find(change.Subject);
            return change.Reason switch
            {
                ChangeReason.Title => Form.Say(Form.Title, Language),
                ChangeReason.Typo or ChangeReason.Meaning or ChangeReason.NoteChanged => choice is not null ? Form.Say(choice.Label, Language) : question is null ? "" : Form.Say(question.Label, Language),
                ChangeReason.Help => question is null ? "" : Form.Say(question.Hint, Language),
                ChangeReason.Type => question is null ? "" : FormReading.Kind(question.Type, Language),
                ChangeReason.Scale => question?.Type is QuestionType.Range range ? FormReading.Kind(range, Language) : "",
                ChangeReason.Condition => question?.Relevant?.Source ?? question?.ChoiceFilter?.Source ?? "",
                ChangeReason.Constraint => question?.Constraint?.Source ?? "",
                ChangeReason.Calculation => question?.Calculation?.Source ?? "",
                ChangeReason.Default => question?.Default?.Source ?? "",
                _ => "",
            };
        }

        private (Question? Question, Choice? Choice) Find(string subject)
        {
            if (Form.Find(subject) is { } whole) return (whole, null);
            // Names may hold points themselves.
            return Form.Questions.Where(question => subject.StartsWith(question.Name + ".", StringComparison.Ordinal))
                .Select(question => ((Question?)question, question.Type.Choices?.Find(subject[(question.Name.Length + 1)..])))
                .FirstOrDefault();
        }
    }
}
