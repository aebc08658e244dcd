public import Catalog
public import Deployments
import Documents
public import Workloads

/// Sizes of an alternative at other loads, by the sizing rule of `CapacityPlan`, without simulating again.
///
/// A replica carries a fixed number of runs a month at the workload's shape, so that capacity comes in steps. What an option
/// file fixes stays fixed, a burst server grows by its share of the runs, and pods of pools that scale by themselves keep
/// their minimum; prices, batching and the length of runs are taken as the same at every load.
public struct CapacityByLoad: Sendable {
  /// What a replica of a component carries.
  public struct Replica: Sendable, Hashable {
    /// Component.
    public var component: String
    /// Runs of a month that one replica is planned for; infinite where the option file fixes the number.
    public var runsPerMonth: Double
    /// Runs of a month that one replica could generate for, saturated round the clock; nil for what is no model server.
    public var saturatedRunsPerMonth: Double?
    /// Fewest replicas.
    public var minimum: Int
    /// Replicas at the workload's own load.
    public var replicas: Int
  }

  /// Components whose replicas the load decides, and model servers of a fixed number, in the order of the option.
  public let replicas: [Replica]
  /// Runs a month at which the alternative was sized.
  public let runs: Double
  /// The alternative at that load.
  public let alternative: Alternative

  static let hoursPerMonth = 730.0

  /// Works out what the replicas of a sized alternative carry; nil when no model of it can be built or
  /// an assumption is missing.
  public init?(_ catalogue: Catalogue, _ profile: WorkloadProfile, _ alternative: Alternative) {
    guard case .success(let model) = ModelBuilder(catalogue).model(profile, alternative),
      let plan = try? CapacityPlan(catalogue)
    else { return nil }
    let runs = profile.traffic.runsPerMonth.value.likely
    let offered = OfferedLoad(model)
    let peak = model.traffic.levels.map(\.runsPerSecond).max() ?? 0
    let seconds = Self.hoursPerMonth * 3600
    var found: [Replica] = []
    for component in alternative.option.components {
      guard let size = alternative.sizes[component.id],
        let station = model.stations.firstIndex(where: { $0.name == component.id }),
        component.duty != .burst, runs > 0, peak > 0
      else { continue }
      let load = offered.loads[station]
      var minimum: Int?
      if case .auto(let fewest)? = component.sizing.replicas { minimum = max(fewest, 1) }
      switch model.stations[station].kind {
      case .servers(let spec):
        let each = plan.perReplica(spec, model)
        let calls = load.visitsPerRun
        guard each > 0, calls > 0 else { continue }
        let planned = runs / peak * each / (plan.headroom * calls)
        found.append(
          Replica(
            component: component.id,
            runsPerMonth: minimum.map {
              Self.scaled(planned, runs: runs, replicas: size.replicas, minimum: $0)
            } ?? .infinity, saturatedRunsPerMonth: each / plan.acceleratorTarget / calls * seconds,
            minimum: minimum ?? size.replicas, replicas: size.replicas))
      case .pool:
        guard let minimum, load.secondsPerRun > 0 else { continue }
        found.append(
          Replica(
            component: component.id,
            runsPerMonth: seconds * plan.containerTarget * Double(max(1, size.concurrency))
              / load.secondsPerRun,
            saturatedRunsPerMonth: nil, minimum: minimum, replicas: size.replicas))
      default: continue
      }
    }
    replicas = found
    self.runs = runs
    self.alternative = alternative
  }

  /// The rule's runs a replica, or with the factor by which a simulation sized up; else the replicas' share of the runs.
  private static func scaled(_ planned: Double, runs: Double, replicas: Int, minimum: Int) -> Double
  {
    for factor in [1.0, 1.4, 2.0] {
      let needed = UsageModel.Stepped.units(runs, of: planned / factor)
      if max(Double(minimum), needed) == Double(replicas) { return planned / factor }
    }
    return replicas > minimum ? runs / Double(replicas) : .infinity
  }

  /// Runs of a month that a replica is planned for; nil for a component that is not among `replicas`.
  public func runsPerReplica(_ component: String) -> Double? {
    replicas.first { $0.component == component }?.runsPerMonth
  }

  /// Model servers at a load: replicas by component.
  private func count(_ item: Replica, at runs: Double) -> Int {
    guard item.runsPerMonth.isFinite else { return item.replicas }
    let needed = UsageModel.Stepped.units(runs, of: item.runsPerMonth)
    return max(item.minimum, Int(exactly: min(max(needed, 1), 1e6)) ?? item.replicas)
  }

  /// The alternative with the model servers that a load needs; itself at the load it was sized for.
  public func alternative(at runs: Double) -> Alternative {
    var result = alternative
    guard runs != self.runs else { return result }
    for item in replicas where item.saturatedRunsPerMonth != nil {
      let count = count(item, at: runs)
      result.sizes[item.component]?.replicas = count
      result.sizes[item.component]?.maximumReplicas = count
    }
    return result
  }

  /// Loads up to a limit at which a model server is added, rising, each once; at most `most` a component.
  public func steps(upTo limit: Double, most: Int = 2000) -> [Double] {
    var found: [Double] = []
    for item in replicas where item.saturatedRunsPerMonth != nil && item.runsPerMonth.isFinite {
      var count = Double(item.minimum)
      while count * item.runsPerMonth <= limit, count < Double(item.minimum + most) {
        found.append(count * item.runsPerMonth)
        count += 1
      }
    }
    var distinct: [Double] = []
    for load in found.sorted() where distinct.last != load { distinct.append(load) }
    return distinct
  }

  /// Share of the saturated throughput of all model servers that a load uses over the month; nil without model servers.
  public func utilisation(at runs: Double) -> Double? {
    var used = 0.0
    var weight = 0.0
    for item in replicas {
      guard let saturated = item.saturatedRunsPerMonth else { continue }
      let gpus = Double(max(1, alternative.sizes[item.component]?.gpusPerReplica ?? 1))
      let count = Double(count(item, at: runs))
      used += gpus * runs / saturated
      weight += gpus * count
    }
    return weight > 0 ? used / weight : nil
  }
}
