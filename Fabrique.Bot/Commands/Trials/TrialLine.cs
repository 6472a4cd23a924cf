using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Commands.Trials;

internal enum TrialStatus
{
    Accepted,
    Rejected,
    Skipped,
}

/// <summary>What a trial tells, one JSON line each; a closed set.</summary>
internal abstract record TrialLine
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TrialLine()
    {
    }

    /// <param name="Answer">As it was typed; "" where the question was left blank.</param>
    /// <param name="Message">Why it was rejected, or "".</param>
    public sealed record Asked(Question Question, string Label, string Answer, TrialStatus Status, string Message) : TrialLine;

    public sealed record Complete(ImmutableArray<(string Name, string Value)> Values) : TrialLine;

    /// <summary>A required answer is missing, or every try was rejected.</summary>
    public sealed record Stopped(string Name) : TrialLine;

    public string Print()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            Write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json)
    {
        switch (this)
        {
            case Asked asked:
                json.WriteString("question"u8, asked.Question.Name);
                json.WriteString("kind"u8, TypeNames.Of(asked.Question.Type));
                json.WriteString("label"u8, asked.Label);
                json.WriteString("answer"u8, asked.Answer);
                json.WriteString("status"u8, asked.Status.ToString().ToLowerInvariant());
                json.WriteString("message"u8, asked.Message);
                break;
            case Complete complete:
                json.WriteBoolean("complete"u8, true);
                json.WriteStartObject("values"u8);
                foreach (var (name, value) in complete.Values) json.WriteString(name, value);
                json.WriteEndObject();
                break;
            case Stopped stopped:
                json.WriteString("stopped"u8, stopped.Name);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
