namespace Fabrique.Tests.BotFramework.Api;

/// <summary>Official names that the subset leaves out for good: api_exceptions.txt, a reason above the lines that it is for.</summary>
internal sealed record LeftOut(string Reason, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<LeftOut> Read()
    {
        var found = new List<LeftOut>();
        var isReason = false;
        foreach (var line in File.ReadLines(OfficialApi.Listing("api_exceptions.txt")).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
                found[^1] = found[^1] with { Lines = [.. found[^1].Lines, line] };
            else if (isReason)
                found[^1] = found[^1] with { Reason = $"{found[^1].Reason} {line[2..]}" };
            else
                found.Add(new(line[2..], []));
            isReason = line.StartsWith("# ", StringComparison.Ordinal);
        }

        return found;
    }
}
