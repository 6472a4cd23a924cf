namespace Microsoft.Bot.Builder;

/// <summary>A page of a longer list.</summary>
public class PagedResult<T>
{
    public PagedResult()
    {
    }

    public T[] Items { get; set; } = [];

    /// <summary>What asks for the next page; null on the last.</summary>
    public string ContinuationToken { get; set; }
}
