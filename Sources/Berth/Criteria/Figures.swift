import Catalog
import Costing
import Decision
import Deployments
import Documents
import Simulation
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
      ] + further(item))
  }

  /// Figures of the criteria that count only where they are weighted, in their order.
  private func further(_ item: AssessedAlternative) -> [Double?] {
    CriteriaDefinitions(profile: profile, catalogue: catalogue).all.dropFirst(7).map { criterion in
      switch criterion.name {
      case "scalability": item.headroom?.multiple
      case "deployment": DeploymentTime(item.option, profile, catalogue)?.weeks.likely
      default: EnergyFigure(item, catalogue, grid: GridCarbon(catalogue))?.wholeKilogramsCO2
      }
    }
  }

  /// The largest half-widths of the simulation's intervals, criterion by criterion; nil where nothing is simulated.
  ///
  /// Cost: the bill times the relative half-width of the usage. Latency: half the width of the p95 intervals over their
  /// objectives. They are the indifference thresholds of PROMETHEE II.
  func halfWidths(of items: [AssessedAlternative]) -> [Double?] {
    let cost = items.compactMap { item -> Double? in
      guard let width = item.performance?.usageHalfWidth, let bill = item.bill else { return nil }
      return width * bill.total.dollars
    }.max()
    let latency = items.compactMap { item -> Double? in
      guard let performance = item.performance, let figure = self.latency(of: item) else {
        return nil
      }
      let widths = [performance.ttft.p95, performance.e2e.p95].map(\.relativeHalfWidth)
      return (widths.filter(\.isFinite).max() ?? 0) * figure
    }.max()
    return [cost, latency]
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
