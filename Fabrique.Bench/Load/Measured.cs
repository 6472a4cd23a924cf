namespace Fabrique.Bench.Load;

/// <summary>What one contestant did, all conversations together.</summary>
/// <param name="Rate">Turns per second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Work">Processor time of the host per turn, in microseconds.</param>
/// <param name="Allocated">Memory that the host allocated per turn, in KiB.</param>
internal sealed record Measured(double Rate, double P50, double P99, double Work, double Allocated);
