import Catalog
import Costing
import Documents
import Simulation
import Workloads

/// Costs of two contenders as functions of one parameter, and how far assumptions move where they cross.
struct BreakEvenTerms {
  let horizon: Horizon
  private let profile: WorkloadProfile
  private let limit: Double
  /// Range of what an accelerator carries, relative to its likely value.
  private let throughput: UncertainNumber?

  /// Nil for finance terms out of range.
  init?(_ profile: WorkloadProfile, _ catalogue: Catalogue, limit: Double) {
    let plan = profile.finance.plan
    guard
      let horizon = Horizon(
        months: profile.finance.horizonMonths,
        discountRate: profile.finance.discountRate.value.likely, rampMonths: plan.rampMonths,
        priceChange: plan.priceChange?.value.likely ?? 0)
    else { return nil }
    self.horizon = horizon
    self.profile = profile
    self.limit = limit
    let target = catalogue.assumption("target_utilisation_gpu")?.value
    throughput = target.flatMap {
      $0.likely > 0 && !$0.isExact ? RelativeRange.of($0) : nil
    }
  }

  private var runs: Double { profile.traffic.runsPerMonth.value.likely }

  /// The contender's cost with what its accelerators carry multiplied.
  private func scaled(_ item: BreakEvenStudy.Contender, throughput factor: Double) -> LoadCost {
    let components = (item.item.capacity?.replicas ?? []).filter {
      $0.saturatedRunsPerMonth != nil
    }.map(\.component)
    return components.isEmpty ? item.cost : item.cost.scaling(capacityOf: components, by: factor)
  }

  private func presentValue(_ cost: LoadCost, growth: Double, rate: Double, months: Int) -> Double {
    guard
      let horizon = Horizon(
        months: months, discountRate: rate, rampMonths: horizon.rampMonths,
        priceChange: horizon.priceChange)
    else { return .nan }
    let loads = horizon.loads(runs: runs, growth: growth)
    return zip(zip(loads, horizon.discountFactors), horizon.priceFactors).reduce(0) {
      $0 + cost.dollars(runs: $1.0.0) * $1.0.1 * $1.1
    }
  }

  /// Every crossing over a parameter.
  func crossings(
    _ first: BreakEvenStudy.Contender, _ second: BreakEvenStudy.Contender,
    _ parameter: BreakEvenParameter
  ) -> ParameterBreakEven {
    let growth = profile.traffic.growthPerMonth.value.likely
    let rate = horizon.discountRate
    func search(
      _ grid: [Double], isContinuous: Bool = true,
      _ value: @escaping (BreakEvenStudy.Contender, Double) -> Double
    ) -> ParameterBreakEven {
      ParameterBreakEven(
        on: grid, { value(first, $0) }, { value(second, $0) }, isContinuous: isContinuous)
    }
    let factors = ParameterBreakEven.geometricGrid(from: 0.01, to: 100, count: 1000)
    switch parameter {
    case .runs: return overRuns(first.cost, second.cost)
    case .growth:
      return search((0...400).map { -0.1 + Double($0) * 0.001 }) {
        presentValue($0.cost, growth: $1, rate: rate, months: horizon.months)
      }
    case .discountRate:
      return search((0...500).map { Double($0) * 0.001 }) {
        presentValue($0.cost, growth: growth, rate: $1, months: horizon.months)
      }
    case .horizon:
      return search((1...120).map(Double.init), isContinuous: false) {
        presentValue($0.cost, growth: growth, rate: rate, months: Int($1))
      }
    case .inputTokens:
      return search(factors) {
        $0.cost.scaling(meters: TokenMeters.input, by: $1).dollars(runs: runs)
      }
    case .outputTokens:
      return search(factors) {
        $0.cost.scaling(meters: TokenMeters.output, by: $1).dollars(runs: runs)
      }
    case .throughput: return search(factors) { scaled($0, throughput: $1).dollars(runs: runs) }
    case .price(let id):
      return search(factors) { $0.cost.scaling(price: id, by: $1).dollars(runs: runs) }
    }
  }

  private func overRuns(_ first: LoadCost, _ second: LoadCost) -> ParameterBreakEven {
    guard let found = LoadBreakEven(first, second, upTo: limit) else {
      return ParameterBreakEven(on: [], { _ in .nan }, { _ in .nan })
    }
    return ParameterBreakEven(
      crossings: found.crossings.map {
        ParameterBreakEven.Crossing(value: $0.runs, firstIsCheaperAbove: $0.firstIsCheaperAbove)
      }, firstIsCheaperAtLow: found.firstIsCheaperAtOnce)
  }

  private func servers(_ item: BreakEvenStudy.Contender) -> [String] {
    (item.item.capacity?.replicas ?? []).filter { $0.saturatedRunsPerMonth != nil }
      .map(\.component)
  }

  /// Where accelerators as the workload needs them cost what an API does; nil for a pair that is not one of each.
  func held(_ first: BreakEvenStudy.Contender, _ second: BreakEvenStudy.Contender)
    -> BreakEvenStudy.Held?
  {
    held(first, first.cost, second, second.cost)
  }

  private func held(
    _ first: BreakEvenStudy.Contender, _ firstCost: LoadCost,
    _ second: BreakEvenStudy.Contender, _ secondCost: LoadCost
  ) -> BreakEvenStudy.Held? {
    let (a, b) = (first.utilisation(at: runs), second.utilisation(at: runs))
    let (gpu, gpuCost, api): (BreakEvenStudy.Contender, LoadCost, LoadCost)
    let used: Double
    switch (a, b) {
    case (let share?, nil): (gpu, gpuCost, api, used) = (first, firstCost, secondCost, share)
    case (nil, let share?): (gpu, gpuCost, api, used) = (second, secondCost, firstCost, share)
    default: return nil
    }
    let standing = gpuCost.holding(capacityOf: servers(gpu), at: runs)
    let saturated = runs / used
    let grid = ParameterBreakEven.geometricGrid(from: 1, to: saturated * 100, count: 512)
    let found = ParameterBreakEven(
      on: grid, { standing.dollars(runs: $0) }, { api.dollars(runs: $0) })
    guard let crossing = found.crossings.first(where: \.firstIsCheaperAbove) else { return nil }
    return BreakEvenStudy.Held(runs: crossing.value, utilisation: crossing.value / saturated)
  }

  /// Whether one has accelerators and the other has none.
  private func isHeld(_ first: BreakEvenStudy.Contender, _ second: BreakEvenStudy.Contender)
    -> Bool
  {
    (first.utilisation(at: runs) == nil) != (second.utilisation(at: runs) == nil)
  }

  /// Assumptions by how far they move the crossing, the farthest first.
  ///
  /// Tokens change what is billed by token; a crossing that appears or vanishes moves without bound.
  func movers(_ first: BreakEvenStudy.Contender, _ second: BreakEvenStudy.Contender)
    -> [BreakEvenStudy.Mover]
  {
    let isHeld = isHeld(first, second)
    func crossing(_ a: LoadCost, _ b: LoadCost) -> Double? {
      isHeld
        ? held(first, a, second, b)?.utilisation
        : overRuns(a, b).crossings.first?.value
    }
    func mover(_ name: String, _ range: UncertainNumber, _ at: (Double) -> Double?)
      -> BreakEvenStudy.Mover
    {
      BreakEvenStudy.Mover(
        input: name, low: range.low, high: range.high, atLow: at(range.low),
        atHigh: at(range.high))
    }
    var seen: Set<String> = []
    var movers: [BreakEvenStudy.Mover] = []
    for (id, range) in first.cost.priceSources + second.cost.priceSources
    where !range.isExact && seen.insert(id).inserted {
      movers.append(
        mover(id, range) {
          crossing(
            first.cost.scaling(price: id, by: $0), second.cost.scaling(price: id, by: $0))
        })
    }
    for driver in OptionCost.drivers(profile) {
      movers.append(
        mover(driver.name, driver.relative) {
          crossing(
            first.cost.scaling(meters: driver.meters, by: $0),
            second.cost.scaling(meters: driver.meters, by: $0))
        })
    }
    if let throughput, !isHeld {
      movers.append(
        mover("target_utilisation_gpu", throughput) {
          crossing(scaled(first, throughput: $0), scaled(second, throughput: $0))
        })
    }
    func distance(_ mover: BreakEvenStudy.Mover) -> Double {
      switch (mover.atLow, mover.atHigh) {
      case (let low?, let high?): max(low, high) / max(min(low, high), 1e-9)
      case (nil, nil): 1
      default: .infinity
      }
    }
    return movers.enumerated().map { ($0.offset, distance($0.element), $0.element) }
      .filter { $0.1 > 1 + 1e-9 }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.2)
  }
}
