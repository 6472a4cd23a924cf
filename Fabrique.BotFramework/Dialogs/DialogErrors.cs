namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Notes on an exception which dialogs it came from.</summary>
internal static class DialogErrors
{
    /// <summary>Writes ids into the exception's data, the innermost context first: the first note stays.</summary>
    /// <returns>False always, so that a filter only takes a look and the stack stays as it was.</returns>
    public static bool Mark(Exception error, DialogContext dc)
    {
        const string Note = nameof(DialogContext);
        if (!error.Data.Contains(Note))
            error.Data[Note] = Describe(dc);
        return false;
    }

    private static string Describe(DialogContext dc)
    {
        var stack = string.Join(", ", dc.Stack.Select(instance => dc.FindDialog(instance.Id)?.Describe() ?? instance.Id));
        return dc.Parent?.ActiveDialog is { } parent ? $"stack: {stack}; in {parent.Id}" : $"stack: {stack}";
    }
}
