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
  /// Measured runs of one replication, over all levels.
  public var runsPerReplication: Int
  /// Fewest and most replications.
  public var replications: ClosedRange<Int>

  /// Creates a simulator.
  public init(
    precision: Double = 0.1, runsPerReplication: Int = 1200, replications: ClosedRange<Int> = 6...20
  ) {
    self.precision = precision
    self.runsPerReplication = max(1, runsPerReplication)
    self.replications = replications
  }

  /// Simulates; the result depends on the model and the seed alone.
  public func run(_ model: SimulationModel, seed: UInt64) -> SimulationResult {
    var tally = Tally(model)
    let warmUp = WarmUp(model)
    if let trace = model.traffic.trace {
      let window = Window(
        index: 0, level: 0, rate: model.traffic.levels.first?.runsPerSecond ?? 1, firstRun: 0,
        warmUp: 0, runs: trace.count, eventLimit: limit(trace.count))
      var engine = Engine(model, window: window, seed: seed)
      tally.addTrace(engine.run(), batches: 10)
    } else {
      for replication in 0..<replications.upperBound {
        tally.add(
          (0..<model.traffic.levels.count).map { level in
            var engine = Engine(
              model, window: window(model, level: level, replication: replication, warmUp: warmUp),
              seed: seed)
            return engine.run()
          })
        if replication + 1 >= replications.lowerBound, tally.relativeHalfWidth <= precision {
          break
        }
      }
    }
    return tally.result(asked: precision)
  }

  private func window(
    _ model: SimulationModel, level: Int, replication: Int, warmUp: WarmUp
  ) -> Window {
    let levels = model.traffic.levels
    let rate = levels[level].runsPerSecond
    let runs = max(60, Int((Double(runsPerReplication) * levels[level].shareOfRuns).rounded()))
    let index = replication * levels.count + level
    let few = max(20, runs / 5, Int(min((rate * warmUp.seconds(at: rate)).rounded(.up), 1e6)))
    return Window(
      index: index, level: level, rate: rate, firstRun: index * 10_000_000, warmUp: few,
      runs: runs, eventLimit: limit(runs + few))
  }

  /// Far above what a run needs; only a model that goes round in circles meets it.
  private func limit(_ runs: Int) -> Int { 20_000 * (runs + 100) }
}
