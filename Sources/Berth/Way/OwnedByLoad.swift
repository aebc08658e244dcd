import Catalog
import Costing
import Deployments
import Simulation

/// What an alternative owns at a load: servers are added as the sizing rule asks for them.
struct OwnedByLoad {
  /// What decides the lines: replicas of model servers.
  typealias Key = [Int]

  private let costs: MonthlyCost
  private let inventory: Inventory
  private let capacity: CapacityByLoad?
  /// Components whose number of replicas changes what is owned.
  private let growing: [String]

  init(_ costs: MonthlyCost, _ inventory: Inventory, _ capacity: CapacityByLoad?) {
    self.costs = costs
    self.inventory = inventory
    self.capacity = capacity
    growing =
      capacity?.replicas.filter { item in
        guard item.saturatedRunsPerMonth != nil, item.runsPerMonth.isFinite,
          let component = capacity?.alternative.option.components.first(where: {
            $0.id == item.component
          })
        else { return false }
        return costs.catalogue.ownershipRules(service: component.service).contains {
          ["node", "replica", "gpu"].contains($0.per)
        }
      }.map(\.component) ?? []
  }

  /// Replicas of what is owned.
  func key(at runs: Double) -> Key {
    guard let capacity, !growing.isEmpty else { return [] }
    let sizes = capacity.alternative(at: runs).sizes
    return growing.map { sizes[$0]?.replicas ?? 0 }
  }

  /// Lines and gaps of a month.
  func lines(at runs: Double) -> (lines: [Bill.Line], gaps: [Bill.Gap]) {
    var owned = inventory
    if let capacity, !growing.isEmpty, runs != capacity.runs {
      owned =
        InventoryBuilder(costs.catalogue, home: costs.country)
        .build(capacity.alternative(at: runs)).inventory
    }
    return OwnershipRating.lines(
      inventory: owned, country: costs.country, catalogue: costs.catalogue)
  }

  /// Levels up to a load, each with its lines.
  ///
  /// O(levels × components).
  func levels(upTo limit: Double) -> [LoadCost.OwnedLevel] {
    let first = lines(at: 0)
    var result = [LoadCost.OwnedLevel(from: 0, lines: first.lines, gaps: first.gaps)]
    guard let capacity, !growing.isEmpty else { return result }
    var last = key(at: 0)
    for step in capacity.steps(upTo: limit) {
      let above = step * (1 + 1e-9)
      let next = key(at: above)
      guard next != last else { continue }
      last = next
      let found = lines(at: above)
      result.append(LoadCost.OwnedLevel(from: step, lines: found.lines, gaps: found.gaps))
    }
    return result
  }
}
