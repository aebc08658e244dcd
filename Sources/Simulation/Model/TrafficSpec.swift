public import Statistics
public import Workloads

/// When runs arrive: a few load levels, each a share of the week, or a recorded trace.
public struct TrafficSpec: Sendable, Hashable {
  /// Hours of the week that are alike, simulated as one stationary window.
  public struct Level: Sendable, Hashable {
    /// Mean arrivals a second.
    public var runsPerSecond: Double
    /// Share of all runs that arrive at this level.
    public var shareOfRuns: Double
    /// Share of the time this level lasts.
    public var shareOfTime: Double

    /// Creates a level.
    public init(runsPerSecond: Double, shareOfRuns: Double, shareOfTime: Double) {
      self.runsPerSecond = runsPerSecond
      self.shareOfRuns = shareOfRuns
      self.shareOfTime = shareOfTime
    }
  }

  /// Levels by falling rate; the first is the busiest hour.
  ///
  /// At least one.
  public var levels: [Level]
  /// Coefficient of variation of the time between arrivals; 1 is Poisson.
  public var interarrivalCV: Double
  /// Bursts that replace independent gaps at every level, each at the level's own rate.
  public var bursts: Burstiness?
  /// Recorded model calls that replace arrivals and tokens: each is a run of one step.
  public var trace: [RequestTrace.Request]?
  /// Factor on the rate at which a trace is replayed.
  public var traceSpeed = 1.0
  /// A law of arrivals that replaces the renewal process of the levels: modulated, by the hour of the
  /// week, in batches.
  public var process: ArrivalProcess?
  /// Users that wait for an answer, think, and ask again; nil for arrivals that heed nobody.
  public var closed: ClosedPopulation?

  /// Creates traffic from levels.
  public init(levels: [Level], interarrivalCV: Double = 1, trace: [RequestTrace.Request]? = nil) {
    self.levels = levels
    self.interarrivalCV = interarrivalCV
    self.trace = trace
  }

  /// Traffic by a law of arrivals; nil when its mean rate is not defined.
  public init?(_ process: ArrivalProcess) {
    guard let rate = process.meanRate, rate > 0 else { return nil }
    self.init(runsPerSecond: rate)
    self.process = process
  }

  /// Users of a closed loop; `runsPerSecond` is a guess of what comes of it, for warm starts alone.
  public init(closed: ClosedPopulation, runsPerSecond: Double) {
    self.init(runsPerSecond: runsPerSecond)
    self.closed = closed
  }

  /// Traffic at one rate.
  public init(runsPerSecond: Double, interarrivalCV: Double = 1) {
    self.init(
      levels: [Level(runsPerSecond: runsPerSecond, shareOfRuns: 1, shareOfTime: 1)],
      interarrivalCV: interarrivalCV)
  }

  /// Hours in a month, as bills count them.
  public static let hoursPerMonth = 730.0

  /// Cuts a week into the busiest hour and up to `count − 1` further levels of about the same number of runs each.
  ///
  /// - Parameters:
  ///   - runsPerMonth: runs of a month of 730 hours.
  ///   - hourlyWeights: relative weight of each hour of the week; empty or all zero means flat.
  public init(
    runsPerMonth: Double, hourlyWeights: [Double], interarrivalCV: Double, count: Int = 5
  ) {
    let weights = hourlyWeights.map { $0.isFinite ? max($0, 0) : 0 }.sorted(by: >)
    let total = weights.reduce(0, +)
    let meanRate = runsPerMonth / (TrafficSpec.hoursPerMonth * 3_600)
    guard let busiest = weights.first, total > 0 else {
      self.init(runsPerSecond: meanRate, interarrivalCV: interarrivalCV)
      return
    }
    let hours = Double(weights.count)
    // Hours as busy as the busiest belong to its level: a flat week is one level.
    let peak = weights.prefix { $0 > busiest * 0.999 }
    var groups: [ArraySlice<Double>] = [peak]
    var rest = weights.dropFirst(peak.count).filter { $0 > 0 }[...]
    var left = rest.reduce(0, +)
    for remaining in stride(from: max(count - 1, 1), to: 0, by: -1) where !rest.isEmpty {
      var taken = 0
      var sum = 0.0
      while taken < rest.count, remaining == 1 || sum < left / Double(remaining) || taken == 0 {
        sum += rest[rest.startIndex + taken]
        taken += 1
      }
      groups.append(rest.prefix(taken))
      rest = rest.dropFirst(taken)
      left -= sum
    }
    self.init(
      levels: groups.map { group in
        let sum = group.reduce(0, +)
        return Level(
          runsPerSecond: meanRate * sum / Double(group.count) * hours / total,
          shareOfRuns: sum / total, shareOfTime: Double(group.count) / hours)
      }, interarrivalCV: interarrivalCV)
  }
}
