import Statistics

/// The figures of a simulation for people: what each station did, with intervals, and what stands
/// behind them.
///
/// Intervals are Student's at 95 % over the replications.
public struct SimulationSummary: Sendable {
  /// Stations in the model's order.
  public var stations: [StationSummary]
  /// From arrival to the whole answer; nil when no run ended with one.
  public var response: LatencyEstimate?
  /// To the first visible token, where runs stream.
  public var firstResponse: LatencyEstimate?
  /// Share of measured runs that ended with an answer.
  public var success: Double
  /// Lost runs by station and cause.
  public var losses: [PerformanceEstimate.Loss]
  /// Measured runs, over all replications.
  public var runs: Int
  /// Independent replications; a replayed trace is one, cut into batches.
  public var replications: Int
  /// Events executed.
  public var events: Int
  /// Measured seconds of simulated time.
  public var seconds: Double
  /// Relative half-width of the interval of the p95 response.
  public var precision: Double
  /// Whether the load can be carried, and what gives way first.
  public var standing: LoadStanding
  /// What a reader must know of the figures.
  public var remarks: [String]

  /// Joins a model to what its simulation showed.
  public init(_ model: SimulationModel, _ result: SimulationResult, standing: LoadStanding) {
    var rate = result.seconds > 0 ? Double(result.runs) / result.seconds : 0
    if model.traffic.closed == nil, model.traffic.trace == nil, !model.traffic.levels.isEmpty {
      // The stated rate is exact; a window's own count is noise around it.
      let time = model.traffic.levels.reduce(0) { $0 + $1.shareOfTime }
      rate =
        model.traffic.levels.reduce(0) { $0 + $1.runsPerSecond * $1.shareOfTime }
        / max(time, 1e-12)
    }
    stations = model.stations.indices.map { index in
      StationSummary(
        model.stations[index],
        result.stations.compactMap { $0.indices.contains(index) ? $0[index] : nil },
        activity: result.activities.indices.contains(index) ? result.activities[index] : nil,
        waits: model.traffic.levels.count == 1 && result.waits.indices.contains(index)
          ? result.waits[index] : [],
        runs: result.runs, runsPerSecond: rate, isClosed: model.traffic.closed != nil)
    }
    response = result.e2e
    firstResponse = model.runs.streams ? result.ttft : nil
    success = result.success
    losses = result.losses
    runs = result.runs
    replications = model.traffic.trace == nil ? result.replications.count : 1
    events = result.events
    seconds = result.seconds
    precision = result.precision
    self.standing = standing
    // Without a steady state there is no percentile to be precise about.
    remarks = result.remarks.filter {
      standing.verdict != .unstable || !$0.hasPrefix("the p95 interval")
    }
  }
}
