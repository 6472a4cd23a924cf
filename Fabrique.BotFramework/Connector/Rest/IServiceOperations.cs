namespace Microsoft.Rest;

/// <summary>A group of a client's calls.</summary>
public interface IServiceOperations<T>
    where T : ServiceClient<T>
{
    T Client { get; }
}
