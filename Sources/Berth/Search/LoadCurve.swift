public import Catalog
import Deployments
import Documents
public import Simulation
public import Workloads

/// Times of a run as the load grows and the sizes stay as they are.
///
/// Every level is a draft simulation (relative half-width of p95 of a tenth) of the alternative as it was sized for the
/// workload, autoscalers within their bounds; quotas that a vendor raises on request are not held against it. A trace is
/// replaced by the workload's own shape. The search ends at the first level that no steady state exists for.
public struct LoadCurve: Sendable {
  /// A level of the load.
  public struct Level: Sendable {
    /// Multiple of the workload's load.
    public var multiple: Double
    /// Runs a month.
    public var runs: Double
    /// Time of a whole run, seconds: p50, p95 with its interval, p99.
    public var e2e: LatencyEstimate
  }

  /// Levels that are carried, rising.
  public let levels: [Level]
  /// The first multiple that was tried and is not carried, with the component that is full.
  public let broken: (multiple: Double, component: String)?

  /// Multiples that are tried.
  public static let multiples: [Double] = [0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8]

  /// The curve of an alternative; nil where it cannot be simulated at the workload's load.
  ///
  /// O(levels × runs simulated).
  public init?(
    _ item: AssessedAlternative, _ profile: WorkloadProfile, _ catalogue: Catalogue, seed: UInt64
  ) {
    guard let alternative = item.alternative else { return nil }
    let builder = ModelBuilder(catalogue)
    var levels: [Level] = []
    var broken: (multiple: Double, component: String)?
    for multiple in Self.multiples {
      var profile = profile
      profile.trace = nil
      profile.traffic.runsPerMonth = profile.traffic.runsPerMonth.map { runs in
        UncertainNumber(
          low: runs.low * multiple, likely: runs.likely * multiple, high: runs.high * multiple)
      }
      guard case .success(let model) = builder.model(profile, alternative) else { return nil }
      let result = Simulator(precision: 0.1, replications: 4...6).run(model, seed: seed)
      guard result.isStable, let e2e = result.e2e else {
        let full = result.loads.max { $0.utilisation < $1.utilisation }
        broken = (multiple, full?.component ?? "a component")
        break
      }
      levels.append(
        Level(multiple: multiple, runs: profile.traffic.runsPerMonth.value.likely, e2e: e2e))
    }
    guard levels.contains(where: { $0.multiple == 1 }) else { return nil }
    self.levels = levels
    self.broken = broken
  }
}
