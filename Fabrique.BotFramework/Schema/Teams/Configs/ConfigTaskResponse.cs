namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a configuration invoke that shows a dialog.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
    public ConfigTaskResponse()
    {
    }
}
