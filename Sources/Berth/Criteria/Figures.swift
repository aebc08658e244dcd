import Simulation
import Documents
import Catalog
import Costing
import Decision
import Deployments
import Workloads

/// Figures of an alternative in the order of the criteria; nil where one is not known.
struct Figures {
  var profile: WorkloadProfile
  var catalogue: Catalogue

  /// The row that the scoring takes.
  func row(of item: AssessedAlternative, costOverride: Double? = nil) -> DecisionRow {
    DecisionRow(
      id: item.id,
      figures: [
        costOverride ?? item.bill.flatMap { $0.isComplete ? $0.total.dollars : nil },
        latency(of: item), item.performance.map { CriteriaDefinitions.nines($0.availability) },
        item.model.flatMap { QualityFigure.score(of: $0, catalogue)?.value },
        item.operationsHours,
        item.alternative.map { ControlFigure.share(of: $0, catalogue) },
        Portability(item.option, catalogue: catalogue).share,
      ])
  }

  /// The larger of p95 over objective; without an objective 4 s for the first response stand in.
  private func latency(of item: AssessedAlternative) -> Double? {
    guard let performance = item.performance, performance.isStable else { return nil }
    let objectives = profile.objectives
    var ratios: [Double] = []
    if let bound = objectives.firstResponseP95?.bound.value, bound > 0 {
      ratios.append(performance.ttft.p95.value / bound)
    }
    if let bound = objectives.e2eP95?.bound.value, bound > 0 {
      ratios.append(performance.e2e.p95.value / bound)
    }
    if case .batch(let deadline) = profile.interaction, ratios.isEmpty {
      ratios.append(performance.e2e.p95.value / deadline)
    }
    return ratios.max() ?? performance.ttft.p95.value / 4
  }
}
