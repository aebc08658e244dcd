public import Catalog
public import Costing
import Documents
public import Workloads

/// Thousands of bills and cash flows of several alternatives under the same draws of load, growth, tokens and prices.
public struct CostScenarios: Sendable {
  /// The alternatives, those with a complete bill.
  public let items: [AssessedAlternative]
  private let study: ScenarioStudy

  /// Prepares the first so many alternatives that have a complete bill; nil for none, or finance terms out of range.
  public init?(
    _ items: [AssessedAlternative], _ profile: WorkloadProfile, _ catalogue: Catalogue,
    most: Int = .max
  ) {
    let plan = profile.finance.plan
    guard let costs = try? MonthlyCost(catalogue, profile),
      let horizon = Horizon(
        months: profile.finance.horizonMonths,
        discountRate: profile.finance.discountRate.value.likely, rampMonths: plan.rampMonths,
        priceChange: plan.priceChange?.value.likely ?? 0)
    else { return nil }
    let once = (plan.build?.value.likely ?? 0) + (plan.migration?.value.likely ?? 0)
    var kept: [AssessedAlternative] = []
    var options: [ScenarioStudy.Option] = []
    for item in items where kept.count < most {
      guard let cost = costs.loadCost(item, upTo: OptionCost.limit(profile)), cost.isComplete,
        let bills = PlanBill(costs, item)
      else { continue }
      kept.append(item)
      options.append(
        ScenarioStudy.Option(
          id: item.id,
          cost: cost.scaling(metered: bills.meteredFactor),
          oneOff: once))
    }
    guard
      let study = ScenarioStudy(
        options: options, runs: profile.traffic.runsPerMonth.value,
        growth: profile.traffic.growthPerMonth.value, horizon: horizon,
        drivers: OptionCost.drivers(profile))
    else { return nil }
    self.items = kept
    self.study = study
  }

  /// Runs them.
  public func outcomes(count: Int, seed: UInt64) -> ScenarioOutcomes {
    study.outcomes(count: count, seed: seed)
  }
}
