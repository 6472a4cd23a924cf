namespace Microsoft.Bot.Schema;

/// <summary>A line for the emulator's log.</summary>
public interface ITraceActivity : IActivity
{
    string Name { get; set; }
    string Label { get; set; }
    string ValueType { get; set; }
    object Value { get; set; }
    ConversationReference RelatesTo { get; set; }
}
