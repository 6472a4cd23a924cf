using System.Text.Json;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;

namespace Fabrique.Data.Exports.Jsonl;

/// <summary>The answers of a row as an object by question name.</summary>
internal sealed class JsonlAnswers(ExportForm form)
{
    private readonly JsonEncodedText[] _names = [.. form.Questions.Select(question => JsonEncodedText.Encode(question.Name))];

    public void Write(ResponseRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject("answers"u8);
        foreach (var question in form.Questions)
        {
            json.WriteStartObject(_names[question.Slot]);
            WriteAnswer(question, row, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAnswer(ExportQuestion question, ResponseRow row, Utf8JsonWriter json)
    {
        var cell = row[question.Slot];
        json.WriteString("status"u8, EmptyCodes.Word(cell.State));
        if (cell.State != CellState.Answered) return;
        var text = row.Text(cell.Text);
        switch (question.KindOf(row.Version, cell, text))
        {
            case CellKind.Number:
                json.WritePropertyName("value"u8);
                json.WriteRawValue(text);
                break;
            case CellKind.Many or CellKind.Ranking:
                WriteNames(text, json);
                break;
            case CellKind.File:
                var end = text.IndexOf((byte)' ');
                json.WriteString("value"u8, text[(end + 1)..]);
                json.WriteString("file"u8, text[..Math.Max(end, 0)]);
                break;
            default:
                json.WriteString("value"u8, text);
                break;
        }
    }

    private static void WriteNames(ReadOnlySpan<byte> names, Utf8JsonWriter json)
    {
        json.WriteStartArray("value"u8);
        foreach (var name in names.Split((byte)' ')) json.WriteStringValue(names[name]);
        json.WriteEndArray();
    }
}
