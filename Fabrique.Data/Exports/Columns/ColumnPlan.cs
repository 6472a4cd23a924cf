using System.Collections.Immutable;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Columns;

/// <summary>Which columns a table has, in which order.</summary>
internal sealed class ColumnPlan
{
    private readonly Wording _wording;
    private readonly ExportTexts _texts;
    private readonly Headers _names;
    private readonly Headers _headers;

    private ColumnPlan(ExportForm form, IReadOnlyList<ExportColumn> about, Wording wording, ExportTexts texts)
    {
        _wording = wording;
        _texts = texts;
        _names = Headers.ForPrograms(form, about);
        _headers = wording == Wording.Programs ? _names : Headers.ForPeople(form, about, texts);
    }

    public static ImmutableArray<ExportColumn> For(ExportForm form, ExportParts parts, Wording wording, ExportTexts texts)
    {
        var columns = new ResponseColumns(form, wording, texts);
        var (first, last) = (columns.First(parts).ToList(), columns.Last(parts).ToList());
        var plan = new ColumnPlan(form, [.. first, .. last], wording, texts);
        return [.. first, .. form.Questions.SelectMany(plan.ForQuestion), .. last];
    }

    private IEnumerable<ExportColumn> ForQuestion(ExportQuestion question)
    {
        var header = _headers.Of(question);
        yield return new AnswerColumn(question, _names.Of(question), header, _wording, new ChoiceLabels(question, _texts.Language));
        if (_wording == Wording.People && question.Newest.IsAsked)
            yield return new StateColumn(question, _texts.Format("Header_State", header), _texts);
        for (var place = 1; question.IsRank && place <= question.Choices.Length; place++)
            yield return new PlaceColumn(
                question, place, _names.Place(question, place), _headers.Place(question, place), _wording, new ChoiceLabels(question, _texts.Language));
        if (!question.IsMultiple) yield break;
        foreach (var choice in question.Choices)
            yield return new ChoiceColumn(question, choice, _names.Of(question, choice), _headers.Of(question, choice), _wording);
    }
}
