public import Catalog
public import Documents

extension CashFlow {
  /// Rates a usage model month by month.
  ///
  /// Month *m* has `runs` × (1 + growth)^(m−1) runs. Each month is a bill of its own, so tiers, allowances and
  /// capacity steps act as they will. A load that does not change is rated once.
  ///
  /// - Parameters:
  ///   - runs: Runs of the first month.
  ///   - growth: Growth a month as a fraction, with its range.
  ///   - months: Length of the horizon; none below 1.
  ///   - ownership: What is owned at a load, as lines and gaps of a month.
  ///   - oneOff: Paid before the first month, in dollars.
  ///   - discountRate: A year, compounding.
  /// - Returns: Nil for a discount rate or a growth at or below −100 %, or a load that is not a number.
  public init?(
    model: UsageModel, runs: Double, growth: UncertainNumber, months: Int, rateCard: RateCard,
    discountRate: Double, oneOff: UncertainNumber = UncertainNumber(0),
    ownership: (_ runsPerMonth: Double) -> (lines: [Bill.Line], gaps: [Bill.Gap])
  ) {
    guard runs.isFinite, runs >= 0, growth.low > -1, growth.likely.isFinite, growth.high.isFinite
    else { return nil }
    struct Rated {
      var runs: Double
      var total: Money
      var range: UncertainNumber
      var gaps: [Bill.Gap]
    }
    var layout: RatingLayout?
    func rate(_ runs: Double) -> Rated {
      let usage = model.usage(runsPerMonth: runs)
      let plan: RatingLayout
      if let layout, layout.fits(usage) {
        plan = layout
      } else {
        plan = RatingLayout(usage, of: rateCard)
        layout = plan
      }
      let rated = RatedUsage(usage, plan, rateCard.options)
      let owned = ownership(runs)
      var total = Money.zero
      var band = QuadratureBand()
      for (group, outcome) in zip(plan.groups, rated.outcomes) where outcome.refusal == nil {
        total += outcome.amount
        band.addNew(rateCard.range(outcome.amount.dollars, group.tariff, outcome))
      }
      for line in owned.lines {
        total += line.amount
        band.add(
          QuadratureBand.Source(
            service: line.service, sku: line.sku, region: line.region, unit: line.unit), line.range)
      }
      return Rated(
        runs: runs, total: total, range: band.around(total.dollars), gaps: rated.gaps + owned.gaps)
    }
    func series(_ growth: Double) -> [Rated] {
      var load = runs
      var result: [Rated] = []
      for _ in 0..<max(months, 0) {
        if let last = result.last, last.runs == load {
          result.append(last)
        } else {
          result.append(rate(load))
        }
        load *= 1 + growth
      }
      return result
    }
    let likely = series(growth.likely)
    let low = growth.isExact ? likely : series(growth.low)
    let high = growth.isExact ? likely : series(growth.high)
    var seen: Set<String> = []
    let gaps = likely.flatMap(\.gaps).filter { seen.insert("\($0.component) \($0.key)").inserted }
    self.init(
      months: likely.indices.map { index in
        Month(
          index: index + 1, runs: likely[index].runs, total: likely[index].total,
          priceRange: likely[index].range,
          growthRange: UncertainNumber(
            low: low[index].total.dollars, likely: likely[index].total.dollars,
            high: high[index].total.dollars))
      }, oneOff: oneOff, discountRate: discountRate, gaps: gaps)
  }

  /// Rates a usage model month by month, with the same things owned whatever the load.
  ///
  /// What is owned stays as sized for the first month; a growth that outgrows it is not in these months.
  public init?(
    model: UsageModel, runs: Double, growth: UncertainNumber, months: Int, rateCard: RateCard,
    discountRate: Double, oneOff: UncertainNumber = UncertainNumber(0), owned: [Bill.Line] = [],
    ownedGaps: [Bill.Gap] = []
  ) {
    self.init(
      model: model, runs: runs, growth: growth, months: months, rateCard: rateCard,
      discountRate: discountRate, oneOff: oneOff, ownership: { _ in (owned, ownedGaps) })
  }
}
