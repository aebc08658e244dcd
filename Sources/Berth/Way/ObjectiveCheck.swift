import Costing
import Documents
import Simulation
import Workloads

/// Holds the figures of an alternative against the workload's objectives: a missed hard one excludes, a missed soft one warns.
struct ObjectiveCheck {
  var profile: WorkloadProfile

  init(_ profile: WorkloadProfile) { self.profile = profile }

  func apply(to item: inout AssessedAlternative, _ performance: PerformanceEstimate) {
    let objectives = profile.objectives
    if performance.isStable {
      upper(
        objectives.firstResponseP95, performance.ttft.p95.value, "first response at p95", to: &item
      ) { "\(NumberFormat.significant($0, digits: 3)) s" }
      upper(objectives.e2eP95, performance.e2e.p95.value, "whole run at p95", to: &item) {
        "\(NumberFormat.significant($0, digits: 3)) s"
      }
      if case .batch(let deadline) = profile.interaction {
        let objective = Objective(
          bound: Sourced(deadline, from: .result(method: "deadline of the batch", error: nil)),
          isHard: true)
        upper(objective, performance.e2e.p95.value, "whole run at p95", to: &item) {
          "\(NumberFormat.significant($0, digits: 3)) s"
        }
      }
    }
    if let objective = objectives.availability, performance.availability < objective.bound.value {
      let found = NumberFormat.percent(performance.availability, decimals: 2)
      let asked = NumberFormat.percent(objective.bound.value, decimals: 2)
      miss(
        objective, "availability is \(found), and \(asked) is asked",
        margin: (1 - performance.availability) / max(1e-9, 1 - objective.bound.value) - 1,
        remedy: "an availability objective of \(found) or less", to: &item)
    }
    if let cost = item.bill?.total.dollars {
      upper(objectives.budgetPerMonth, cost, "cost a month", to: &item) {
        "$\(NumberFormat.significant($0, digits: 3))"
      }
    }
  }

  private func upper(
    _ objective: Objective?, _ found: Double, _ what: String, to item: inout AssessedAlternative,
    text: (Double) -> String
  ) {
    guard let objective, found > objective.bound.value else { return }
    miss(
      objective, "\(what) is \(text(found)), and at most \(text(objective.bound.value)) is asked",
      margin: found / objective.bound.value - 1,
      remedy: "an objective of \(text(found)) or more", to: &item)
  }

  private func miss(
    _ objective: Objective, _ reason: String, margin: Double, remedy: String,
    to item: inout AssessedAlternative
  ) {
    if objective.isHard {
      item.exclusions.append(
        Exclusion(
          .objective, reason, origin: objective.bound.origin, margin: margin, remedy: remedy))
    } else {
      item.warnings.append(reason)
    }
  }
}
