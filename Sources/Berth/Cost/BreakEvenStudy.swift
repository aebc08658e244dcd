public import Catalog
public import Costing
import Documents
import Simulation
public import Workloads

/// Alternatives set against each other in pairs: every crossing over a parameter, and what moves it.
///
/// Costs are the bills of a month at the workload's load, amortised; over growth, discount and horizon their present value.
/// Model servers are added by the sizing rule as the load grows; latency and compliance are held.
public struct BreakEvenStudy: Sendable {
  /// One of the alternatives.
  public struct Contender: Sendable {
    /// The alternative.
    public var item: AssessedAlternative
    /// How it comes by its model; nil for a mixture.
    public var kind: HostingKind?
    /// Its cost by load.
    public var cost: LoadCost

    /// Share of the saturated throughput of its accelerators that a load uses; nil without accelerators.
    public func utilisation(at runs: Double) -> Double? { item.capacity?.utilisation(at: runs) }
  }

  /// Two of them.
  public struct Pair: Sendable {
    /// Places of the two among the contenders.
    public var first: Int
    /// The other one.
    public var second: Int
    /// Every crossing over the parameter.
    public var breakEven: ParameterBreakEven
    /// Where accelerators as they stand and an API cost the same; nil for any other pair, and where they never do.
    public var held: Held?
    /// Assumptions by how far they move the crossing: `held` where there is one to seek, else the first one over runs.
    public var movers: [Mover]
  }

  /// The load at which accelerators bought or rented for the workload cost what an API does, none being added.
  public struct Held: Sendable {
    /// Runs a month.
    public var runs: Double
    /// Share of the saturated throughput; above 1 they cannot carry that load.
    public var utilisation: Double
  }

  /// An assumption and where the crossing lies at the ends of its range: a utilisation where the pair has `held`, else runs.
  public struct Mover: Sendable {
    /// Name of the price or input.
    public var input: String
    /// Its ends, relative to the likely value.
    public var low: Double
    /// High end.
    public var high: Double
    /// Crossing at the low end; nil when there is none up to the limit.
    public var atLow: Double?
    /// Crossing at the high end; nil when there is none.
    public var atHigh: Double?
  }

  /// The alternatives.
  public let contenders: [Contender]
  /// Pairs in order.
  public let pairs: [Pair]
  /// Over what.
  public let parameter: BreakEvenParameter
  /// Runs a month of the workload.
  public let runs: Double
  /// Loads were searched up to here.
  public let limit: Double
  /// Probability that the first of each pair has the lower present value, over all uncertain inputs.
  public let probabilities: [Double?]
  /// What knowing everything before choosing among them would save, in dollars of present value.
  public let valueOfPerfectInformation: Double?
  /// What is worth measuring first.
  public let worthMeasuring: [(input: String, value: Double)]

  /// Searches; nil for fewer than two priced alternatives or finance terms out of range.
  ///
  /// - Parameters:
  ///   - items: The alternatives that are compared, priced or not.
  ///   - profile: The workload.
  ///   - catalogue: Prices and assumptions.
  ///   - parameter: What is varied.
  ///   - limit: Largest value that is searched; nil for 25 times the load, or the plan's own limit where that is more.
  ///   - seeksMovers: Whether `movers` is filled, which takes most of the time.
  ///   - seed: Seed of the scenarios.
  public init?(
    _ items: [AssessedAlternative], _ profile: WorkloadProfile, _ catalogue: Catalogue,
    over parameter: BreakEvenParameter = .runs, limit: Double? = nil, seeksMovers: Bool = true,
    seed: UInt64
  ) {
    guard let costs = try? MonthlyCost(catalogue, profile) else { return nil }
    let runs = profile.traffic.runsPerMonth.value.likely
    let limit = limit ?? max(runs * 25, OptionCost.limit(profile))
    let found = items.compactMap { item -> Contender? in
      guard let factor = PlanBill(costs, item)?.meteredFactor,
        let cost = costs.loadCost(item, upTo: limit), cost.isComplete
      else { return nil }
      return Contender(
        item: item, kind: HostingKind(item, catalogue), cost: cost.scaling(metered: factor))
    }
    guard found.count > 1, runs > 0, let terms = BreakEvenTerms(profile, catalogue, limit: limit)
    else { return nil }
    contenders = found
    self.parameter = parameter
    self.runs = runs
    self.limit = limit
    var pairs: [Pair] = []
    for first in found.indices {
      for second in found.indices where second > first {
        pairs.append(
          Pair(
            first: first, second: second,
            breakEven: terms.crossings(found[first], found[second], parameter),
            held: terms.held(found[first], found[second]),
            movers: parameter == .runs && seeksMovers
              ? terms.movers(found[first], found[second]) : []))
      }
    }
    self.pairs = pairs
    let study = ScenarioStudy(
      options: found.map { ScenarioStudy.Option(id: $0.item.id, cost: $0.cost) },
      runs: profile.traffic.runsPerMonth.value, growth: profile.traffic.growthPerMonth.value,
      horizon: terms.horizon, drivers: OptionCost.drivers(profile))
    let outcomes = study?.outcomes(count: OptionCost.scenarios, seed: seed)
    probabilities = pairs.map { pair in
      outcomes?.probabilityCheaper(pair.first, than: pair.second)
    }
    valueOfPerfectInformation = outcomes?.valueOfPerfectInformation
    worthMeasuring = Array((outcomes?.worthMeasuring() ?? []).prefix(5))
  }

  /// Ids of the prices that the alternatives' bills rest on, each once.
  public static func prices(
    of items: [AssessedAlternative], _ profile: WorkloadProfile, _ catalogue: Catalogue
  ) -> [String] {
    guard let costs = try? MonthlyCost(catalogue, profile) else { return [] }
    var ids: [String] = []
    for item in items {
      let cost = costs.loadCost(item, upTo: profile.traffic.runsPerMonth.value.likely)
      for source in cost?.priceSources ?? [] where !ids.contains(source.id) {
        ids.append(source.id)
      }
    }
    return ids
  }

  /// The cheapest of each way to come by a model, at one model where that can be: an API, rented and own accelerators.
  ///
  /// Those that may be ranked come first, then those whose bill is complete. The model is the one that most ways have, of
  /// those the one that is cheapest owned.
  public static func ways(_ items: [AssessedAlternative], _ catalogue: Catalogue)
    -> [AssessedAlternative]
  {
    let open = items.compactMap { item -> (item: AssessedAlternative, kind: HostingKind)? in
      guard let kind = HostingKind(item, catalogue), let bill = item.bill, bill.isComplete,
        item.exclusions.allSatisfy({ $0.kind != .capacity && $0.kind != .limit })
      else { return nil }
      return (item, kind)
    }
    func cheapest(_ kind: HostingKind, model: String?) -> AssessedAlternative? {
      open.filter { $0.kind == kind && (model == nil || $0.item.model == model) }
        .min { a, b in
          let left = (a.item.rank == nil ? 1 : 0, a.item.bill?.total.dollars ?? .infinity)
          let right = (b.item.rank == nil ? 1 : 0, b.item.bill?.total.dollars ?? .infinity)
          return (left.0, left.1, a.item.id) < (right.0, right.1, b.item.id)
        }?.item
    }
    var models: [String] = []
    for model in open.compactMap(\.item.model) where !models.contains(model) {
      models.append(model)
    }
    let best = models.map { model -> (model: String, ways: Int, owned: Double) in
      let ways = HostingKind.allCases.filter { cheapest($0, model: model) != nil }.count
      let owned = cheapest(.owned, model: model)?.bill?.total.dollars ?? .infinity
      return (model, ways, owned)
    }.min { ($1.ways, $0.owned, $0.model) < ($0.ways, $1.owned, $1.model) }?.model
    return HostingKind.allCases.compactMap { kind in
      cheapest(kind, model: best) ?? cheapest(kind, model: nil)
    }
  }
}
