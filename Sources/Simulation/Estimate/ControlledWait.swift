public import Statistics

/// The mean wait of a pool under Poisson arrivals, adjusted by what its twin at infinitely many
/// servers saw.
///
/// Needs a station with `hasTwin` that every run visits once, first; the twin's controls have known
/// means (`InfiniteTwin`), and what they were off by in the replications is taken out.
public struct ControlledWait: Sendable {
  /// The adjusted estimate, with its interval and what variance the controls leave.
  public let controlled: ControlVariates
  /// The mean of the replications as they are.
  public let plain: MeanEstimate

  /// Adjusts a simulation; nil without a twin, with other than Poisson arrivals of one rate, or with
  /// too few replications.
  public init?(_ result: SimulationResult, of station: Int, in model: SimulationModel) {
    guard model.stations.indices.contains(station), model.stations[station].hasTwin,
      case .pool(let pool) = model.stations[station].kind, model.traffic.levels.count == 1,
      model.traffic.interarrivalCV == 1, model.traffic.process == nil,
      model.traffic.bursts == nil,
      model.traffic.closed == nil, model.traffic.trace == nil,
      case .visit(station, let demand, _) = model.program.first,
      case .sampled(let service) = demand
    else { return nil }
    let figures = result.stations.map { $0[station] }
    let offered = model.traffic.levels[0].runsPerSecond * service.mean
    guard
      let controlled = ControlVariates(
        observations: figures.map(\.meanWait), controls: figures.map(\.controls),
        knownMeans: InfiniteTwin.means(of: offered, servers: pool.replicas * pool.concurrency))
    else { return nil }
    self.controlled = controlled
    plain = MeanEstimate(figures.map(\.meanWait))
  }
}
