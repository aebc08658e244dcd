import Catalog
public import Documents

extension LoadCost {
  /// Ids of what errs as one, each with its band relative to the likely price.
  public var priceSources: [(id: String, relative: UncertainNumber)] {
    sources.map { ($0.id, $0.relative) }
  }

  /// The same with one price multiplied.
  public func scaling(price id: String, by factor: Double) -> LoadCost {
    var result = self
    guard let source = sources.firstIndex(where: { $0.id == id }) else { return result }
    for group in result.groups.indices where result.groups[group].source == source {
      for tier in result.groups[group].tiers.indices {
        result.groups[group].tiers[tier].price *= factor
      }
    }
    for level in result.levels.indices {
      for item in result.levels[level].items.indices
      where result.levels[level].items[item].source == source {
        let dollars = result.levels[level].items[item].dollars
        result.levels[level].items[item].dollars *= factor
        result.levels[level].items[item].outlay *= factor
        result.levels[level].dollars += dollars * (factor - 1)
      }
    }
    return result
  }

  /// The same with every metered price multiplied, for shares that come on top of what is metered.
  public func scaling(metered factor: Double) -> LoadCost {
    var result = self
    guard factor != 1 else { return result }
    for group in result.groups.indices {
      for tier in result.groups[group].tiers.indices {
        result.groups[group].tiers[tier].price *= factor
      }
    }
    return result
  }

  /// The same with the quantities a run of some meters multiplied.
  public func scaling(meters: [String], by factor: Double) -> LoadCost {
    var result = self
    for group in result.groups.indices
    where meters.contains(result.groups[group].key.meter.rawValue) {
      result.groups[group].perRun *= factor
    }
    return result
  }

  /// The same with what a replica of the components carries multiplied, and the loads at which owned servers are added.
  public func scaling(capacityOf components: [String], by factor: Double) -> LoadCost {
    var result = self
    guard factor > 0, factor.isFinite else { return result }
    for group in result.groups.indices {
      for step in result.groups[group].steps.indices
      where components.contains(result.groups[group].steps[step].component) {
        result.groups[group].steps[step].runsPerUnit *= factor
      }
    }
    for level in result.levels.indices { result.levels[level].from *= factor }
    return result
  }

  /// The same with the replicas of the components, and what is owned, as a load needs them, at every load.
  public func holding(capacityOf components: [String], at runs: Double) -> LoadCost {
    var result = self
    for group in result.groups.indices {
      for step in result.groups[group].steps.indices
      where components.contains(result.groups[group].steps[step].component) {
        let current = result.groups[group].steps[step]
        result.groups[group].steps[step].minimumUnits =
          current.quantityPerUnit > 0 ? current.quantity(runs) / current.quantityPerUnit : 0
        result.groups[group].steps[step].runsPerUnit = .infinity
      }
    }
    guard !levels.isEmpty else { return result }
    result.levels = [levels[level(at: runs)]]
    result.levels[0].from = 0
    return result
  }
}
