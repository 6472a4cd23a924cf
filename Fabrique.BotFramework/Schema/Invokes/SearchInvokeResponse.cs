namespace Microsoft.Bot.Schema;

/// <summary>Answer to an <c>application/search</c> invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
    public SearchInvokeResponse()
    {
    }
}
