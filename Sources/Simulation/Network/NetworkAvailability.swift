/// Availability of a network in closed form: the stations that runs pass stand in series.
///
/// A station is there for a run with the probability 1 − (1 − A)·share, A = MTBF / (MTBF + MTTR);
/// with v < 1 visits a run it counts only for the share v of the runs. Simplifications: no retries,
/// work under way at a breakdown is not counted as lost, and a pool that keeps a line serves it
/// after the repair, so that the simulated figure may lie on either side.
public struct NetworkAvailability: Sendable, Hashable {
  /// Share of runs that find every station there; nil when none can break down.
  public var series: Double?

  /// Estimates a network.
  public init(_ model: SimulationModel, _ load: NetworkLoad) {
    var product = 1.0
    var canBreak = false
    for (station, load) in zip(model.stations, load.stations) {
      guard let failures = station.failures, load.visitsPerRun > 0 else { continue }
      canBreak = true
      product *= 1 - (1 - failures.availability) * failures.share * min(1, load.visitsPerRun)
    }
    series = canBreak ? product : nil
  }
}
