using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fabrique.Data.Exports.Columns;
using Fabrique.Data.Exports.Rows;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Exports.Jsonl;

/// <summary>One response a line, typed, each text exactly as it was answered.</summary>
internal sealed class JsonlWriter(ExportForm form, ExportSink sink) : IRowWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonlAnswers _answers = new(form);

    public ValueTask WriteAsync(ResponseRow row, CancellationToken ct)
    {
        using var json = new Utf8JsonWriter(sink.Buffer, Options);
        json.WriteStartObject();
        WriteAbout(row, json);
        WriteSession(row, json);
        WriteIdea(row, json);
        _answers.Write(row, json);
        json.WriteEndObject();
        json.Flush();
        sink.Buffer.Write("\n"u8);
        return sink.FlushWhenFullAsync(ct);
    }

    public ValueTask EndAsync(CancellationToken ct) => sink.FlushAsync(ct);

    private void WriteAbout(ResponseRow row, Utf8JsonWriter json)
    {
        var version = form.Versions[row.Version];
        json.WriteString("id"u8, row.Text(row.Id));
        json.WriteStartObject("questionnaire"u8);
        json.WriteString("id"u8, version.Id);
        json.WriteString("version"u8, version.Version);
        json.WriteString("hash"u8, version.Hash.Value);
        if (!form.Series.IsEmpty) json.WriteNumber("series"u8, form.Series[row.Version]);
        json.WriteEndObject();
        WriteInstant(json, "startedAt"u8, row.StartedAt);
        WriteInstant(json, "updatedAt"u8, row.UpdatedAt);
        WriteInstant(json, "submittedAt"u8, row.SubmittedAt);
        json.WriteString("channel"u8, row.Text(row.Channel));
        json.WriteString("language"u8, row.Text(row.Language));
        json.WriteBoolean("assisted"u8, row.Assisted);
        if (row.HelperAnswers.Length > 0) json.WriteString("helperAnswers"u8, row.Text(row.HelperAnswers));
        json.WriteString("status"u8, StatusWords.For(row.Status));
    }

    private static void WriteSession(ResponseRow row, Utf8JsonWriter json)
    {
        if (row.Session.Length == 0)
        {
            json.WriteNull("session"u8);
            return;
        }

        json.WriteStartObject("session"u8);
        json.WriteString("code"u8, row.Text(row.Session));
        json.WriteString("title"u8, row.Text(row.SessionTitle));
        if (row.ProductKey.Length == 0) json.WriteNull("product"u8);
        else json.WriteString("product"u8, row.Text(row.ProductKey));
        json.WriteEndObject();
    }

    private static void WriteIdea(ResponseRow row, Utf8JsonWriter json)
    {
        if (row.IdeaStatus is not { } status)
        {
            json.WriteNull("idea"u8);
            return;
        }

        json.WriteStartObject("idea"u8);
        json.WriteString("reference"u8, row.Text(row.Idea));
        json.WriteString("status"u8, StatusWords.For(status));
        WriteInstant(json, "filedAt"u8, row.FiledAt);
        json.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? unixMilliseconds)
    {
        if (unixMilliseconds is { } value) json.WriteString(name, DateTimeOffset.FromUnixTimeMilliseconds(value).UtcDateTime);
        else json.WriteNull(name);
    }
}
