using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Data.Exports;

public static class ExportRegistration
{
    /// <summary>Adds <see cref="IExporter"/>, which reads the store that AddStorage added.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddSingleton<IExporter, Exporter>();
}
