namespace Microsoft.Bot.Schema;

/// <summary>The conversation goes to another bot or to a person.</summary>
public interface IHandoffActivity : IActivity
{
}
