using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Engine;

internal static class Refusals
{
    public static Reading.Rejected Of(RejectionCode code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named.Add(name, value);
        return new Reading.Rejected(code, named.ToImmutable());
    }
}
