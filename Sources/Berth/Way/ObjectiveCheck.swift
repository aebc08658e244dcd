import Costing
import Documents
import Simulation
import Workloads

/// Holds the figures of an alternative against the workload's objectives: a missed hard one excludes, a missed soft one warns.
struct ObjectiveCheck {
  /// One objective with what was found.
  struct Result {
    /// Key of the workload file, such as `e2e_p95`.
    var key: String
    var objective: Objective
    var isMet: Bool
    /// What was found and what is asked, one sentence.
    var reason: String
    /// How far it lies beyond the bound, as a fraction.
    var margin: Double
    var remedy: String
  }

  var profile: WorkloadProfile

  init(_ profile: WorkloadProfile) { self.profile = profile }

  func apply(to item: inout AssessedAlternative, _ performance: PerformanceEstimate) {
    for result in results(item, performance) where !result.isMet {
      if result.objective.isHard {
        item.exclusions.append(
          Exclusion(
            .objective, result.reason, origin: result.objective.bound.origin,
            margin: result.margin, remedy: result.remedy))
      } else {
        item.warnings.append(result.reason)
      }
    }
  }

  /// Every objective whose figure is known, in the order of the workload file's keys.
  func results(_ item: AssessedAlternative, _ performance: PerformanceEstimate) -> [Result] {
    let objectives = profile.objectives
    var results: [Result] = []
    func upper(
      _ key: String, _ objective: Objective?, _ found: Double, _ what: String,
      _ text: (Double) -> String
    ) {
      guard let objective else { return }
      let bound = objective.bound.value
      results.append(
        Result(
          key: key, objective: objective, isMet: !(found > bound),
          reason: "\(what) is \(text(found)), and at most \(text(bound)) is asked",
          margin: found / bound - 1, remedy: "an objective of \(text(found)) or more"))
    }
    func seconds(_ value: Double) -> String { "\(NumberFormat.significant(value, digits: 3)) s" }
    if performance.isStable {
      upper(
        "first_response_p95", objectives.firstResponseP95, performance.ttft.p95.value,
        "first response at p95", seconds)
      upper(
        "e2e_p95", objectives.e2eP95, performance.e2e.p95.value, "whole run at p95", seconds)
      if case .batch(let deadline) = profile.interaction {
        let objective = Objective(
          bound: Sourced(deadline, from: .result(method: "deadline of the batch", error: nil)),
          isHard: true)
        upper("deadline", objective, performance.e2e.p95.value, "whole run at p95", seconds)
      }
    }
    if let objective = objectives.availability {
      let found = NumberFormat.percent(performance.availability, decimals: 2)
      let asked = NumberFormat.percent(objective.bound.value, decimals: 2)
      results.append(
        Result(
          key: "availability", objective: objective,
          isMet: !(performance.availability < objective.bound.value),
          reason: "availability is \(found), and \(asked) is asked",
          margin: (1 - performance.availability) / max(1e-9, 1 - objective.bound.value) - 1,
          remedy: "an availability objective of \(found) or less"))
    }
    if let cost = item.bill?.total.dollars {
      upper("budget_per_month", objectives.budgetPerMonth, cost, "cost a month") {
        "$\(NumberFormat.significant($0, digits: 3))"
      }
    }
    return results
  }
}
