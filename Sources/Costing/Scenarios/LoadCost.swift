public import Catalog
import Documents

/// A month's cost as a function of its runs, compiled to plain numbers for thousands of evaluations.
///
/// The same tiers, shared allowances and capacity steps as `RateCard.bill`, in double precision and without
/// rounding to the cent; a test holds both to 1 part in 10⁹. What has no price makes every figure NaN.
public struct LoadCost: Sendable {
  struct Step: Sendable {
    var runsPerUnit: Double
    var minimumUnits: Double
    var quantityPerUnit: Double
  }

  struct Tier: Sendable {
    var from: Double
    var price: Double
  }

  /// Quantities of one key, rated together.
  struct Group: Sendable {
    var perRun = 0.0
    var steps: [Step] = []
    var tiers: [Tier] = []
    var allowance = 0.0
    var pool: Int?
    var pricedUpTo = Double.infinity
    /// Place of its price among `sources`.
    var source = 0

    /// Whether the amount is proportional to the runs.
    var isProportional: Bool {
      steps.isEmpty && tiers.count == 1 && pool == nil && pricedUpTo == .infinity
    }

    func quantity(_ runs: Double) -> Double {
      var quantity = perRun * runs
      for step in steps {
        quantity +=
          max(step.minimumUnits, (runs / step.runsPerUnit).rounded(.up)) * step.quantityPerUnit
      }
      return quantity
    }

    func amount(_ quantity: Double, free: Double) -> Double {
      guard quantity - free <= pricedUpTo else { return .nan }
      guard tiers.count > 1 else { return max(0, quantity - free) * tiers[0].price }
      var amount = 0.0
      for index in tiers.indices {
        let end = index + 1 < tiers.count ? min(tiers[index + 1].from, quantity) : quantity
        let slice = end - max(tiers[index].from, free)
        if slice > 0 { amount += slice * tiers[index].price }
      }
      return amount
    }
  }

  /// Groups in the order in which allowances are drawn, the others after them.
  let groups: [Group]
  /// Free units of each pool.
  let pools: [Double]
  /// Owned or kept: dollars a month and place of the price among `sources`.
  let owned: [(dollars: Double, source: Int)]
  /// What errs as one, in the order of first use.
  let sources: [PriceSource]
  /// What has no price.
  public let gaps: [Bill.Gap]

  /// Compiles a usage model and what is owned.
  public init(
    model: UsageModel, rateCard: RateCard, owned lines: [Bill.Line] = [],
    ownedGaps: [Bill.Gap] = []
  ) {
    let usage = model.usage(runsPerMonth: 1)
    let layout = RatingLayout(usage, of: rateCard)
    var sources: [PriceSource] = []
    func place(_ source: PriceSource) -> Int {
      if let index = sources.firstIndex(where: { $0.id == source.id }) { return index }
      sources.append(source)
      return sources.count - 1
    }
    var groups = layout.groups.map { group in
      let tariff = group.tariff
      var outcome = RatedUsage.Outcome()
      outcome.tiers = tariff.tiers.indices
      let factor = Double(tariff.factor) / Double(CompiledTariff.unitFactor)
      return Group(
        tiers: tariff.tiers.map {
          Tier(
            from: Double($0.from) / 1e9,
            price: Double($0.price) / 1e12 / (Double($0.per) / 1e9) * factor)
        }, allowance: Double(tariff.allowance) / 1e9, pool: group.pool,
        pricedUpTo: tariff.pricedUpTo.map { Double($0) / 1e9 } ?? .infinity,
        source: place(
          PriceSource(id: "\(group.key)", relative: rateCard.range(1, tariff, outcome))))
    }
    var gaps: [Bill.Gap] = []
    for (index, place) in layout.places.enumerated() {
      switch place {
      case .gap(let reason):
        let line = usage.lines[index]
        let isNothing =
          index < model.perRun.count
          ? model.perRun[index].quantityPerRun == 0
          : model.stepped[index - model.perRun.count].quantityPerUnit == 0
        if !isNothing {
          gaps.append(
            Bill.Gap(
              key: line.key, quantity: line.quantity, component: line.component, reason: reason))
        }
      case .group(let group) where index < model.perRun.count:
        groups[group].perRun += model.perRun[index].quantityPerRun
      case .group(let group):
        let step = model.stepped[index - model.perRun.count]
        groups[group].steps.append(
          Step(
            runsPerUnit: step.runsPerUnit, minimumUnits: Double(step.minimumUnits),
            quantityPerUnit: step.quantityPerUnit))
      }
    }
    let others = groups.indices.filter { groups[$0].pool == nil }
    self.groups =
      layout.drawing.map { groups[$0] }.filter { $0.pool != nil } + others.map { groups[$0] }
    pools = layout.pools.map { Double($0) / 1e9 }
    owned = lines.map { line in
      let dollars = line.amount.dollars
      let relative =
        dollars > 0
        ? PriceSource.relative(line.range, to: dollars) : PriceSource.relative(line.range, to: 1)
      return (
        dollars,
        place(
          PriceSource(
            id: "ownership/\(line.sku)@\(line.region) per \(line.unit)", relative: relative))
      )
    }
    self.sources = sources
    self.gaps = gaps + ownedGaps
  }

  /// Whether every quantity has a price.
  public var isComplete: Bool { gaps.isEmpty }

  /// Dollars of a month at the likely prices; NaN where something has no price.
  ///
  /// O(lines).
  public func dollars(runs: Double) -> Double {
    guard isComplete else { return .nan }
    var left = pools
    var total = owned.reduce(0) { $0 + $1.dollars }
    for group in groups {
      let quantity = group.quantity(runs)
      var free = 0.0
      if let pool = group.pool {
        free = min(left[pool], quantity)
        left[pool] -= free
      }
      total += group.amount(quantity, free: free)
    }
    return total
  }

  /// Runs up to a limit at which the cost may jump or change its slope, rising; at most about `most` steps each.
  public func breakpoints(upTo limit: Double, most: Int = 20_000) -> [Double] {
    var points: [Double] = []
    for group in groups {
      for step in group.steps where step.runsPerUnit > 0 && step.runsPerUnit.isFinite {
        let count = min(Double(most), (limit / step.runsPerUnit).rounded(.down))
        var unit = max(1, step.minimumUnits)
        while unit <= count {
          points.append(unit * step.runsPerUnit)
          unit += 1
        }
      }
      guard group.perRun > 0 else { continue }
      let edges = group.tiers.map(\.from) + [group.allowance, group.pricedUpTo]
      for edge in edges where edge > 0 && edge.isFinite {
        let runs = (edge - group.quantity(0)) / group.perRun
        if runs > 0, runs <= limit { points.append(runs) }
      }
    }
    return points.sorted()
  }
}
