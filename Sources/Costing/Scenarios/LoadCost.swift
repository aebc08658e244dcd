public import Catalog
import Documents

/// A month's cost as a function of its runs, compiled to plain numbers for thousands of evaluations.
///
/// The same tiers, shared allowances and capacity steps as `RateCard.bill`, in double precision and without
/// rounding to the cent; a test holds both to 1 part in 10⁹. What has no price makes every figure NaN.
public struct LoadCost: Sendable {
  /// Groups in the order in which allowances are drawn, the others after them.
  public internal(set) var groups: [Group]
  /// Free units of each pool.
  public let pools: [Double]
  /// What is owned, by rising load, line by line as it came; the first level begins at 0.
  public let ownedLevels: [OwnedLevel]
  /// The same in numbers.
  var levels: [Level]
  /// What errs as one, in the order of first use.
  var sources: [PriceSource]
  /// What has no price.
  public let gaps: [Bill.Gap]

  /// Compiles a usage model and what is owned whatever the load.
  public init(
    model: UsageModel, rateCard: RateCard, owned lines: [Bill.Line] = [],
    ownedGaps: [Bill.Gap] = []
  ) {
    self.init(
      model: model, rateCard: rateCard,
      levels: [OwnedLevel(from: 0, lines: lines, gaps: ownedGaps)])
  }

  /// Compiles a usage model and what is owned by load.
  public init(model: UsageModel, rateCard: RateCard, levels owned: [OwnedLevel]) {
    let usage = model.usage(runsPerMonth: 1)
    let layout = RatingLayout(usage, of: rateCard)
    var sources: [PriceSource] = []
    var known: [String: Int] = [:]
    func place(_ source: PriceSource) -> Int {
      if let index = known[source.id] { return index }
      known[source.id] = sources.count
      sources.append(source)
      return sources.count - 1
    }
    var groups = layout.groups.map { group in
      let tariff = group.tariff
      var outcome = RatedUsage.Outcome()
      outcome.tiers = tariff.tiers.indices
      let factor = Double(tariff.factor) / Double(CompiledTariff.unitFactor)
      return Group(
        key: group.key,
        tiers: tariff.tiers.map {
          Tier(
            from: Double($0.from) / 1e9,
            price: Double($0.price) / 1e12 / (Double($0.per) / 1e9) * factor)
        }, isVolume: tariff.tariff.tiering == .volume, allowance: Double(tariff.allowance) / 1e9,
        pool: group.pool,
        pricedUpTo: tariff.pricedUpTo.map { Double($0) / 1e9 } ?? .infinity,
        source: place(
          PriceSource(id: "\(group.key)", relative: rateCard.range(1, tariff, outcome))),
        references: tariff.references(tiers: tariff.tiers.indices, usesAllowance: true))
    }
    var gaps: [Bill.Gap] = []
    for (index, place) in layout.places.enumerated() {
      let component = usage.lines[index].component
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
              key: line.key, quantity: line.quantity, component: component, reason: reason))
        }
        continue
      case .group(let group) where index < model.perRun.count:
        groups[group].perRun += model.perRun[index].quantityPerRun
        if !groups[group].components.contains(component) {
          groups[group].components.append(component)
        }
      case .group(let group):
        let step = model.stepped[index - model.perRun.count]
        groups[group].steps.append(
          Step(
            component: component, runsPerUnit: step.runsPerUnit,
            minimumUnits: Double(step.minimumUnits), quantityPerUnit: step.quantityPerUnit))
        if !groups[group].components.contains(component) {
          groups[group].components.append(component)
        }
      }
    }
    let others = groups.indices.filter { groups[$0].pool == nil }
    self.groups =
      layout.drawing.map { groups[$0] }.filter { $0.pool != nil } + others.map { groups[$0] }
    pools = layout.pools.map { Double($0) / 1e9 }
    ownedLevels = owned
    levels = owned.map { level in
      let items = level.lines.map { line in
        let dollars = line.amount.dollars
        var item = Owned(
          dollars: dollars,
          source: place(
            PriceSource(
              id: "ownership/\(line.sku)@\(line.region) per \(line.unit)",
              relative: PriceSource.relative(line.range, to: dollars > 0 ? dollars : 1))),
          outlay: 0, lifeMonths: .infinity, isYearly: line.obligation == .year)
        if case .capital(let outlay, let months) = line.obligation {
          item.outlay = outlay.dollars
          item.lifeMonths = months
        }
        return item
      }
      return Level(
        from: level.from, items: items, dollars: items.reduce(0) { $0 + $1.dollars })
    }
    self.sources = sources
    var seen: Set<String> = []
    self.gaps =
      gaps
      + owned.flatMap(\.gaps).filter { seen.insert("\($0.component) \($0.key)").inserted }
  }

  /// Whether every quantity has a price.
  public var isComplete: Bool { gaps.isEmpty }

  /// Place of the level that a load needs.
  func level(at runs: Double) -> Int {
    var low = 0
    var high = levels.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if levels[middle].from < runs * (1 - 1e-12) { low = middle } else { high = middle }
    }
    return low
  }

  /// Dollars of a month at the likely prices; NaN where something has no price.
  ///
  /// O(lines).
  public func dollars(runs: Double) -> Double {
    guard isComplete else { return .nan }
    var left = pools
    var total = levels.isEmpty ? 0 : levels[level(at: runs)].dollars
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
    var points = levels.map(\.from).filter { $0 > 0 && $0 <= limit }
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
