import Statistics

/// What a station did, each figure with its interval over the replications.
public struct StationSummary: Sendable {
  /// Station or component id.
  public var name: String
  /// `pool`, `function`, `endpoint`, `servers`, `link` or `delay`.
  public var kind: String
  /// Requests of measured runs that were let in, over all replications.
  public var requests: Int
  /// Requests a second.
  public var throughput: Interval
  /// Mean number of requests in service.
  public var inService: Interval
  /// Mean number of requests that wait.
  public var inLine: Interval
  /// Share of the slots, or of the instances, that is busy; nil for what has no number of them.
  public var utilisation: Interval?
  /// Mean number of slots or instances; nil likewise.
  public var servers: Interval?
  /// Share of requests that wait.
  public var delayed: Interval
  /// Mean wait of all requests in seconds.
  public var meanWait: Interval
  /// Percentiles of the wait, where it is recorded.
  public var waits: LatencyEstimate?
  /// Share of requests that started an instance; nil but for functions.
  public var coldStarts: Interval?
  /// Share of tries that were turned away.
  public var refused: Interval

  init(
    _ station: StationSpec, _ figures: [StationFigures], activity: StationActivity?,
    waits pooled: [Double], runs: Int, runsPerSecond: Double, isClosed: Bool
  ) {
    name = station.name
    let perRun = activity?.requestsPerRun ?? 0
    requests = Int((perRun * Double(runs)).rounded())
    func interval(_ value: (StationFigures) -> Double) -> Interval {
      Self.interval(figures.map(value))
    }
    // In a closed network the rate is a result; what is busy over how long it is held is the rate.
    let perSecond = interval {
      isClosed && $0.meanHeld > 0 && $0.meanBusy > 0
        ? $0.meanBusy / $0.meanHeld : $0.requestsPerRun * runsPerSecond
    }
    throughput =
      figures.isEmpty
      ? Interval(value: perRun * runsPerSecond, lower: 0, upper: .infinity) : perSecond
    inLine = interval(\.meanQueue)
    delayed = interval(\.delayedShare)
    meanWait = interval(\.meanWait)
    refused = interval(\.refusedShare)
    waits = Self.waits(figures.compactMap(\.waits), pooled)
    inService = interval(\.meanBusy)
    switch station.kind {
    case .pool(let pool):
      kind = "pool"
      let each = Double(max(1, pool.concurrency))
      servers = interval { $0.meanReplicas * each }
      utilisation = interval { $0.meanReplicas > 0 ? $0.meanBusy / ($0.meanReplicas * each) : 0 }
    case .function:
      kind = "function"
      servers = interval(\.meanReplicas)
      utilisation = interval { $0.meanReplicas > 0 ? $0.meanBusy / $0.meanReplicas : 0 }
      coldStarts = interval(\.coldShare)
    case .endpoint, .delay, .servers, .link:
      // Nothing counts them as they are inside: Little's law does.
      inService = interval { $0.requestsPerRun * runsPerSecond * $0.meanHeld }
      switch station.kind {
      case .endpoint: kind = "endpoint"
      case .link: kind = "link"
      case .servers:
        kind = "servers"
        servers = interval(\.meanReplicas)
      default: kind = "delay"
      }
    }
  }

  private static func interval(_ values: [Double]) -> Interval {
    let estimate = MeanEstimate(values)
    guard let interval = estimate.interval() else {
      return Interval(value: estimate.mean, lower: 0, upper: .infinity)
    }
    return Interval(
      value: interval.estimate, lower: max(0, interval.low), upper: interval.high)
  }

  /// Percentiles of all waits together where they were kept, else the mean of the replications'.
  private static func waits(_ each: [LatencyFigures], _ pooled: [Double]) -> LatencyEstimate? {
    guard !each.isEmpty else { return nil }
    let all = pooled.isEmpty ? nil : LatencyFigures([(pooled, 1)])
    func figure(_ of: (LatencyFigures) -> Double) -> Interval {
      let interval = interval(each.map(of))
      guard let all else { return interval }
      let half = (interval.upper - interval.lower) / 2
      return Interval(value: of(all), lower: max(0, of(all) - half), upper: of(all) + half)
    }
    return LatencyEstimate(
      p50: figure(\.p50), p95: figure(\.p95), p99: figure(\.p99), mean: figure(\.mean))
  }
}
