namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A token given where a value goes compiles, because the value is an object: it is refused when it runs.</summary>
internal static class Misplaced
{
    public static void Refuse(object value, string parameter)
    {
        if (value is CancellationToken)
            throw new ArgumentException("A cancellation token was given in the place of a value.", parameter);
    }
}
