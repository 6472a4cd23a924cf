namespace Microsoft.Bot.Schema;

/// <summary>A command for the other side.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
}
