using System.Diagnostics;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The word of the type column for a type, without its list.</summary>
public static class TypeNames
{
    public static string Of(QuestionType type) => type switch
    {
        QuestionType.Text => "text",
        QuestionType.Integer => "integer",
        QuestionType.Decimal => "decimal",
        QuestionType.Range => "range",
        QuestionType.Date => "date",
        QuestionType.Time => "time",
        QuestionType.DateTime => "datetime",
        QuestionType.SelectOne => "select_one",
        QuestionType.SelectMultiple => "select_multiple",
        QuestionType.Rank => "rank",
        QuestionType.Note => "note",
        QuestionType.Acknowledge => "acknowledge",
        QuestionType.Image => "image",
        QuestionType.Audio => "audio",
        QuestionType.File => "file",
        QuestionType.Calculate => "calculate",
        QuestionType.Hidden => "hidden",
        QuestionType.Metadata { Kind: MetadataKind.Start } => "start",
        QuestionType.Metadata { Kind: MetadataKind.End } => "end",
        QuestionType.Metadata { Kind: MetadataKind.Today } => "today",
        _ => throw new UnreachableException(),
    };
}
