import Inference
import Statistics

/// Runs a model until its 95th percentile is known well enough.
///
/// A replication simulates one window of every load level; runs are numbered alike for every alternative, so that all see
/// the same runs (common random numbers). Replications are independent and combined in order of their index. The point
/// estimate is the percentile of all measured runs, each weighted by its level's share of the month; its interval is
/// Student's over the replications' own percentiles. A recorded trace is one window, cut into ten batches for the interval.
public struct Simulator: Sendable {
  /// Relative half-width of the p95 interval at which it stops.
  public var precision: Double
  /// Relative half-width of what a run uses, and so of the bill, at which it may stop.
  public var usagePrecision: Double
  /// Measured runs of one replication, over all levels.
  public var runsPerReplication: Int
  /// Fewest and most replications.
  public var replications: ClosedRange<Int>
  /// Whether latencies of all replications are kept for their common percentiles; otherwise memory
  /// does not grow with the number of replications, and a percentile is the mean of theirs.
  public var keepsAll: Bool

  /// Creates a simulator.
  public init(
    precision: Double = 0.1, usagePrecision: Double = .infinity, runsPerReplication: Int = 1200,
    replications: ClosedRange<Int> = 6...20,
    keepsAll: Bool = true
  ) {
    self.precision = precision
    self.usagePrecision = usagePrecision
    self.runsPerReplication = max(1, runsPerReplication)
    self.replications = replications
    self.keepsAll = keepsAll
  }

  /// Simulates; the result depends on the model and the seed alone.
  public func run(_ model: SimulationModel, seed: UInt64) -> SimulationResult {
    var tally = Tally(model, keepsAll: keepsAll)
    let compiled = CompiledModel(model)
    if model.traffic.trace != nil {
      tally.addTrace(replay(compiled, seed: seed), batches: 10)
    } else {
      for replication in 0..<replications.upperBound {
        tally.add(replicate(compiled, replication, seed: seed))
        if isEnough(tally, after: replication + 1) { break }
      }
    }
    return tally.result(asked: precision, usage: usagePrecision)
  }

  /// Simulates with a number of replications under way at once; the result is that of `run`.
  ///
  /// Replications are combined in the order of their index, and those that were begun but turn out
  /// not to be needed are dropped.
  public func run(
    _ model: SimulationModel, seed: UInt64, workers: Int,
    progress: @Sendable (_ replications: Int, _ relativeHalfWidth: Double) -> Void = { _, _ in }
  ) async -> SimulationResult {
    guard model.traffic.trace == nil, workers > 1 else { return run(model, seed: seed) }
    var tally = Tally(model, keepsAll: keepsAll)
    let compiled = CompiledModel(model)
    await withTaskGroup(of: (Int, [WindowOutcome]).self) { group in
      var next = 0
      var waiting: [Int: [WindowOutcome]] = [:]
      var done = 0
      func begin(_ group: inout TaskGroup<(Int, [WindowOutcome])>) {
        guard next < replications.upperBound else { return }
        let replication = next
        next += 1
        group.addTask { (replication, replicate(compiled, replication, seed: seed)) }
      }
      for _ in 0..<workers { begin(&group) }
      while let (index, windows) = await group.next() {
        waiting[index] = windows
        while let windows = waiting.removeValue(forKey: done) {
          tally.add(windows)
          done += 1
          progress(done, tally.relativeHalfWidth)
          if isEnough(tally, after: done) { return }
        }
        begin(&group)
      }
    }
    return tally.result(asked: precision, usage: usagePrecision)
  }

  private func isEnough(_ tally: Tally, after replications: Int) -> Bool {
    replications >= self.replications.upperBound
      || replications >= self.replications.lowerBound && tally.relativeHalfWidth <= precision
        && (usagePrecision.isInfinite || (tally.usageHalfWidth ?? .infinity) <= usagePrecision)
  }

  private func replay(_ compiled: CompiledModel, seed: UInt64) -> WindowOutcome {
    let traffic = compiled.model.traffic
    let count = traffic.trace?.count ?? 0
    var engine = Engine(
      compiled,
      window: Window(
        index: 0, level: 0, rate: traffic.levels.first?.runsPerSecond ?? 1, firstRun: 0,
        warmUp: 0, runs: count, eventLimit: limit(count)), seed: seed)
    return engine.run()
  }

  /// One replication: a window of each load level.
  func replicate(_ compiled: CompiledModel, _ replication: Int, seed: UInt64) -> [WindowOutcome] {
    compiled.model.traffic.levels.indices.map { level in
      var engine = Engine(
        compiled, window: window(compiled, level: level, replication: replication), seed: seed)
      return engine.run()
    }
  }

  private func window(_ compiled: CompiledModel, level: Int, replication: Int) -> Window {
    let model = compiled.model
    let levels = model.traffic.levels
    let rate = levels[level].runsPerSecond
    let index = replication * levels.count + level
    let seconds = compiled.warmUp.seconds(at: rate)
    var window = Window(
      index: index, level: level, rate: rate, firstRun: index * 10_000_000, warmUp: 0, runs: 0,
      eventLimit: 0)
    if let horizon = model.horizon {
      window.measured = seconds...(seconds + max(0, horizon))
      window.eventLimit = limit(Int(min(rate * (seconds + horizon), 1e12)))
      return window
    }
    let share = Double(runsPerReplication) * levels[level].shareOfRuns
    window.runs = levels.count == 1 ? runsPerReplication : max(60, Int(share.rounded()))
    let arriving = Int(min((rate * seconds).rounded(.up), 1e6))
    window.warmUp = model.warmUp == nil ? max(20, window.runs / 5, arriving) : arriving
    // A window that is to begin empty is to end empty, too.
    window.holdsLoad = model.warmUp != 0
    window.eventLimit = limit(window.runs + window.warmUp)
    return window
  }

  /// Far above what a run needs; only a model that goes round in circles meets it.
  private func limit(_ runs: Int) -> Int { 20_000 * (min(runs, 1 << 40) + 100) }
}
