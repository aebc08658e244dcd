import Documents
import Catalog
import Decision
import Workloads

/// The anchored weighted sum over a workload's criteria and weights.
struct Scoring {
  var definitions: [CriterionDefinition]
  var method: AnchoredWeightedSum

  /// nil when no criterion has a weight; the reader of the workload refuses that before.
  init?(_ profile: WorkloadProfile, _ catalogue: Catalogue) {
    definitions = CriteriaDefinitions(profile: profile, catalogue: catalogue).all
    let criteria = definitions.compactMap { definition in
      Criterion(
        name: definition.name, unit: definition.unit,
        direction: definition.lowerIsBetter ? .lowerIsBetter : .higherIsBetter,
        worst: definition.worst, best: definition.best)
    }
    let weights = definitions.map { definition in
      profile.weights.first { $0.criterion == definition.name }?.weight.value ?? 0
    }
    guard criteria.count == definitions.count,
      let method = AnchoredWeightedSum(criteria: criteria, weights: weights)
    else { return nil }
    self.method = method
  }
}
