using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a sign-in gave back.</summary>
public class SigninStateVerificationQuery
{
    public SigninStateVerificationQuery()
    {
    }

    public SigninStateVerificationQuery(string state = null)
    {
        State = state;
    }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
