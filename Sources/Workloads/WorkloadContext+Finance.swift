import Documents

extension WorkloadContext {
  /// Weights of a workload that states none, in points.
  static let defaultWeights: [(criterion: String, points: Double)] = [
    ("cost", 30), ("latency", 20), ("reliability", 15), ("quality", 10), ("operations", 10),
    ("control", 10), ("portability", 5),
  ]

  /// Criteria that count only where a workload weights them.
  static let furtherCriteria = ["scalability", "deployment", "carbon"]

  func finance() -> Finance {
    let section = inputs.section("finance")
    let horizon = section.quantity("horizon", .months, domain: .positive, required: true)
    let rate = section.quantity("discount_rate", .fraction, required: true)
    let currency = section.word("currency", among: ["USD"])
    var discounts: [String: Double] = [:]
    if let (reader, archetype) = section.layer("discounts"),
      let mapping = reader.mapping("discounts")
    {
      for pair in mapping.pairs {
        guard let share = mapping.exactQuantity(pair.key, .fraction, domain: .unitInterval) else {
          continue
        }
        discounts[pair.key] = share.value
        log.add(
          "finance.discounts.\(pair.key)", pair.value.flowText,
          section.origin(archetype, "discounts", reader))
      }
    }
    var months = 36
    if let horizon {
      if let whole = Int(exactly: horizon.value.likely.rounded()), (1...120).contains(whole) {
        months = whole
      } else {
        diagnostics.error(
          "range",
          "`horizon` must be from 1 to 120 months, found `\(NumberFormat.plain(horizon.value.likely))`",
          at: section.location(of: "horizon"))
      }
    }
    return Finance(
      horizonMonths: months, discountRate: rate ?? Self.placeholder,
      currency: currency?.value ?? "USD", discounts: discounts, plan: plan(section))
  }

  private func plan(_ section: InputLayers) -> FinancePlan {
    var plan = FinancePlan()
    plan.build = section.quantity("build", .dollars)
    plan.migration = section.quantity("migration", .dollars)
    plan.priceChange = section.quantity("price_change_per_year", .fraction, domain: .any)
    plan.nonProduction = section.quantity("non_production", .fraction)
    plan.support = section.quantity("support_plan", .fraction)
    if let change = plan.priceChange, change.value.low <= -1 {
      diagnostics.error(
        "range", "prices cannot fall by all of themselves",
        at: section.location(of: "price_change_per_year"))
    }
    func whole(_ key: String, _ kind: Quantity, _ allowed: ClosedRange<Int>) -> Int? {
      guard let read = section.quantity(key, kind) else { return nil }
      guard let value = Int(exactly: read.value.likely), allowed.contains(value) else {
        diagnostics.error(
          "range",
          "`\(key)` is a whole number from \(allowed.lowerBound) to \(allowed.upperBound)",
          at: section.location(of: key))
        return nil
      }
      return value
    }
    plan.rampMonths = whole("ramp", .months, 0...60) ?? 0
    plan.fiscalYearStart = whole("fiscal_year_start", .count, 1...12) ?? 1
    if let (reader, _) = section.layer("exchange"), let inner = reader.mapping("exchange") {
      let currency = inner.string("currency", required: true)
      let rate = inner.exactQuantity("per_usd", .count, domain: .positive, required: true)
      let date = inner.string("date", required: true)
      inner.finish()
      if let date, !Self.isDate(date.value) {
        diagnostics.error("date", "`\(date.value)` is not a date", at: inner.location(of: "date"))
      }
      if let currency, let rate, let date {
        plan.exchange = FinancePlan.Exchange(
          currency: currency.value, perDollar: rate.value, date: date.value)
      }
    }
    return plan
  }

  func weights() -> [CriterionWeight] {
    guard let (reader, archetype) = inputs.layer("weights"),
      let mapping = reader.mapping("weights")
    else {
      let origin = Origin.archetype(name: "berth", key: "weights")
      return Self.defaultWeights.map { entry in
        log.add("weights.\(entry.criterion)", NumberFormat.plain(entry.points), origin)
        return CriterionWeight(
          criterion: entry.criterion, weight: Sourced(entry.points, from: origin))
      }
    }
    var weights: [CriterionWeight] = []
    for entry in Self.defaultWeights {
      let written = mapping.exactQuantity(entry.criterion, .count)
      let origin =
        archetype.map { .archetype(name: $0, key: "weights.\(entry.criterion)") }
        ?? written?.origin ?? .input(mapping.location)
      // A criterion left out of written weights counts nothing: the writer chose.
      weights.append(
        CriterionWeight(
          criterion: entry.criterion, weight: Sourced(written?.value ?? 0, from: origin)))
      log.add(
        "weights.\(entry.criterion)", NumberFormat.plain(written?.value ?? 0), origin)
    }
    for name in Self.furtherCriteria {
      guard let written = mapping.exactQuantity(name, .count) else { continue }
      let origin = archetype.map { .archetype(name: $0, key: "weights.\(name)") } ?? written.origin
      weights.append(CriterionWeight(criterion: name, weight: Sourced(written.value, from: origin)))
      log.add("weights.\(name)", NumberFormat.plain(written.value), origin)
    }
    let sum = weights.reduce(0) { $0 + $1.weight.value }
    guard sum > 0, sum.isFinite else {
      // A weight that is there but wrong was told already.
      if mapping.pairs.allSatisfy({ pair in weights.contains { $0.criterion == pair.key } }),
        !diagnostics.all.contains(where: { error in
          mapping.pairs.contains { $0.value.location == error.location }
        })
      {
        diagnostics.error("weights", "the weights sum to zero", at: mapping.location)
      }
      return weights
    }
    if abs(sum - 100) > 1e-9 {
      diagnostics.warning(
        "weights", "the weights sum to \(NumberFormat.plain(sum)); they are scaled to 100",
        at: mapping.location)
      return weights.map { weight in
        CriterionWeight(
          criterion: weight.criterion, weight: weight.weight.map { $0 / sum * 100 })
      }
    }
    return weights
  }
}
