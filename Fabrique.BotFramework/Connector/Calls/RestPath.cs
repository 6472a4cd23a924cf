using System.Globalization;

namespace Microsoft.Bot.Connector;

/// <summary>Puts routes together: what stands in a hole is escaped.</summary>
internal static class RestPath
{
    /// <exception cref="ArgumentNullException">A hole has no value.</exception>
    public static string Of(FormattableString route)
    {
        var values = route.GetArguments();
        for (var hole = 0; hole < values.Length; hole++)
            values[hole] = Uri.EscapeDataString(values[hole]?.ToString() ?? throw new ArgumentNullException(nameof(route)));
        return string.Format(CultureInfo.InvariantCulture, route.Format, values);
    }

    /// <summary>Adds what is not null.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            if (value == null)
                continue;
            path += $"{separator}{name}={Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture))}";
            separator = '&';
        }

        return path;
    }

}
