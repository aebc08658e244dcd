import Catalog
import Decision
import Documents
import Simulation
import Workloads

/// The anchored weighted sum over a workload's criteria and weights.
struct Scoring {
  var definitions: [CriterionDefinition]
  var method: AnchoredWeightedSum

  /// Throws when a criterion's anchors stand in the wrong order, or when no criterion has a weight.
  init(_ profile: WorkloadProfile, _ catalogue: Catalogue) throws(ModelError) {
    definitions = CriteriaDefinitions(profile: profile, catalogue: catalogue).all
    var criteria: [Criterion] = []
    for definition in definitions {
      guard
        let criterion = Criterion(
          name: definition.name, unit: definition.unit,
          direction: definition.lowerIsBetter ? .lowerIsBetter : .higherIsBetter,
          worst: definition.worst, best: definition.best)
      else {
        throw ModelError(
          "the anchors of \(definition.name), \(definition.worst) worst and \(definition.best) best, make no scale"
        )
      }
      criteria.append(criterion)
    }
    let weights = definitions.map { definition in
      profile.weights.first { $0.criterion == definition.name }?.weight.value ?? 0
    }
    guard let method = AnchoredWeightedSum(criteria: criteria, weights: weights) else {
      throw ModelError("no criterion has a weight above zero")
    }
    self.method = method
  }
}
