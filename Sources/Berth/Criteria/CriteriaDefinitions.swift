import Catalog
import Documents
import Statistics
import Workloads

/// The seven criteria of a workload with their anchors, and up to three more where it weights them.
///
/// Anchors come from the workload's objectives, or from a rule that looks at the workload alone, never from the options at
/// hand: an option's score then depends on its own figures, and taking another one away turns no ranking over.
struct CriteriaDefinitions {
  var profile: WorkloadProfile
  var catalogue: Catalogue

  var all: [CriterionDefinition] {
    [cost, latency, reliability, quality, operations, control, portability]
      + [scalability, deployment, carbon].filter { further in
        profile.weights.contains { $0.criterion == further.name && $0.weight.value > 0 }
      }
  }

  /// Dollars a month: free is worth everything, twice the budget nothing.
  ///
  /// Without a budget its place takes four times the month's tokens at the first model's lowest list price, so that the
  /// tokens alone are worth half.
  var cost: CriterionDefinition {
    if let budget = profile.objectives.budgetPerMonth {
      return CriterionDefinition(
        name: "cost", unit: "$ a month", worst: 2 * budget.bound.value, best: 0,
        lowerIsBetter: true, basis: "nothing to twice the budget")
    }
    if let tokens = tokenCost, tokens > 0 {
      return CriterionDefinition(
        name: "cost", unit: "$ a month", worst: Rounding.significant(4 * tokens, digits: 2),
        best: 0,
        lowerIsBetter: true,
        basis: "nothing to four times the month's tokens at the first model's lowest list price")
    }
    let runs = profile.traffic.runsPerMonth.value.likely
    return CriterionDefinition(
      name: "cost", unit: "$ a month", worst: Swift.max(1, 0.1 * runs), best: 0,
      lowerIsBetter: true,
      basis: "nothing to 10 cents a run, for want of a budget and of a token price")
  }

  /// The month's tokens at the lowest list price of the first model that has one.
  private var tokenCost: Double? {
    let summary = WorkloadSummary(profile)
    for model in profile.models {
      var lowest: Double?
      for service in catalogue.allServices where service.kind == .modelEndpoint {
        for endpoint in catalogue.endpoints(service: service.id) where endpoint.model == model.name
        {
          func price(_ activity: Activity) -> Double? {
            guard let rule = service.meters.first(where: { $0.activity == activity }) else {
              return nil
            }
            let key = TariffKey(
              service: rule.priceService ?? service.id,
              sku: rule.sku.replacing("{model}", with: model.name), region: endpoint.endpoint,
              meter: rule.meter)
            return catalogue.tariff(for: key)?.tiers.first.map { $0.unitPrice * rule.factor }
          }
          guard let input = price(.inputToken), let output = price(.outputToken) else { continue }
          let cost = summary.inputTokensPerMonth * input + summary.outputTokensPerMonth * output
          lowest = Swift.min(lowest ?? cost, cost)
        }
      }
      if let lowest { return lowest }
    }
    return nil
  }

  /// p95 over its objective, the larger of first response and whole run: half the objective is worth everything, twice it
  /// nothing.
  var latency: CriterionDefinition {
    CriterionDefinition(
      name: "latency", unit: "p95 over its objective", worst: 2, best: 0.5, lowerIsBetter: true,
      basis: "half to twice the objective, the worse of first response and whole run")
  }

  /// Nines of availability: one nine less than asked is worth nothing, one more everything.
  var reliability: CriterionDefinition {
    let asked = Self.nines(profile.objectives.availability?.bound.value ?? 0.999)
    return CriterionDefinition(
      name: "reliability", unit: "nines", worst: Swift.max(0, asked - 1), best: asked + 1,
      lowerIsBetter: false,
      basis: profile.objectives.availability == nil
        ? "two to four nines, for want of an objective"
        : "one nine below to one above the objective")
  }

  /// −log₁₀ of the unavailability; 99.9 % is 3.
  static func nines(_ availability: Double) -> Double {
    let lost = Swift.max(1e-9, 1 - availability)
    return Rounding.significant(-Elementary.log(lost) / Elementary.log(10), digits: 12)
  }

  /// Public benchmark of the model.
  var quality: CriterionDefinition {
    CriterionDefinition(
      name: "quality", unit: QualityFigure.benchmark, worst: 10, best: 60, lowerIsBetter: false,
      basis: "10 to 60 points: a small open model of 2024 to the best of 2026")
  }

  /// Hours of work a month.
  var operations: CriterionDefinition {
    CriterionDefinition(
      name: "operations", unit: "hours a month", worst: 320, best: 0, lowerIsBetter: true,
      basis: "nothing to two people's full months")
  }

  /// Share of control over content.
  var control: CriterionDefinition {
    CriterionDefinition(
      name: "control", unit: "share", worst: 0, best: 1, lowerIsBetter: false,
      basis: "none to all components that see content under the organisation's own control")
  }

  /// Share of components with a substitute.
  var portability: CriterionDefinition {
    CriterionDefinition(
      name: "portability", unit: "share", worst: 0, best: 1, lowerIsBetter: false,
      basis: "none to all components with a drop-in substitute")
  }

  /// Largest multiple of the load that still meets the objectives (`HeadroomSearch`): today's load is worth nothing, the
  /// load at the end of the horizon everything, twice today's at least.
  var scalability: CriterionDefinition {
    let growth = 1 + profile.traffic.growthPerMonth.value.likely
    var multiple = 1.0
    for _ in 0..<profile.finance.horizonMonths { multiple = Swift.min(multiple * growth, 1e6) }
    return CriterionDefinition(
      name: "scalability", unit: "times the load", worst: 1,
      best: Rounding.significant(Swift.max(2, multiple), digits: 3), lowerIsBetter: false,
      basis: "today's load to that at the end of the horizon, twice today's at least")
  }

  /// Weeks until it first serves (`DeploymentTime`): at once is worth everything, the day of going live nothing.
  var deployment: CriterionDefinition {
    let weeks = profile.organisation.goLive.flatMap {
      Self.weeks(from: catalogue.date, to: $0.value)
    }
    return CriterionDefinition(
      name: "deployment", unit: "weeks", worst: weeks ?? 26, best: 0, lowerIsBetter: true,
      basis: weeks == nil
        ? "at once to half a year, for want of a day of going live"
        : "at once to the day of going live, counted from the catalogue's date")
  }

  /// Weeks between two ISO days in months of 30.44 days; nil unless the second lies a week after the first.
  static func weeks(from start: String, to end: String) -> Double? {
    func day(_ text: String) -> Double? {
      let parts = text.split(separator: "-").prefix(3).compactMap { Double($0) }
      guard parts.count == 3 else { return nil }
      return parts[0] * 365.25 + parts[1] * 30.4375 + parts[2]
    }
    guard let first = day(String(start.prefix(10))), let last = day(end), last - first >= 7 else {
      return nil
    }
    return Rounding.significant((last - first) / 7, digits: 3)
  }

  /// kg CO₂e a month of the model servers (`EnergyFigure`): none is worth everything, ten grams a run nothing.
  var carbon: CriterionDefinition {
    let runs = profile.traffic.runsPerMonth.value.likely
    return CriterionDefinition(
      name: "carbon", unit: "kg CO₂e a month",
      worst: Rounding.significant(Swift.max(1, runs / 100), digits: 3), best: 0,
      lowerIsBetter: true, basis: "none to ten grams a run, a convention of Berth's")
  }
}
