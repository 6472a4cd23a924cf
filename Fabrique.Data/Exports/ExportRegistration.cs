using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fabrique.Data.Exports;

public static class ExportRegistration
{
    /// <summary>Adds <see cref="IExporter"/>, which reads the store that AddStorage added before.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        // Another store may have brought its own.
        services.TryAddSingleton<IExporter, Exporter>();
        return services;
    }
}
