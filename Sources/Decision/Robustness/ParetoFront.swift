/// Which options are not beaten on everything by another one, and who beats the others.
///
/// A dominates B when A is at least as good on every criterion and better on one. Options alike do
/// not dominate each other. An unknown figure is neither better nor worse: an option is dominated
/// only where both figures are known, and where one is not there is no dominance at all. A
/// tolerance is what a difference must exceed to count as better; worse is worse however little, so
/// that no circle of options can beat one another.
public struct ParetoFront: Sendable, Hashable {
  /// Identifiers on the front, in the order of the rows.
  public let members: [String]
  /// For each option that is dominated, those that dominate it, both in the order of the rows.
  public let dominators: [(option: String, by: [String])]

  /// Compares every pair of rows on the criteria's directions.
  ///
  /// Tolerances stand in the criteria's order and units; one that is missing, negative or no number
  /// is 0.
  public init(rows: [DecisionRow], criteria: [Criterion], tolerances: [Double] = []) {
    var members: [String] = []
    var dominators: [(option: String, by: [String])] = []
    for (index, row) in rows.enumerated() {
      let better = rows.enumerated().filter { other in
        other.offset != index
          && Self.dominates(other.element, row, criteria, tolerances: tolerances)
      }.map(\.element.id)
      if better.isEmpty {
        members.append(row.id)
      } else {
        dominators.append((row.id, better))
      }
    }
    self.members = members
    self.dominators = dominators
  }

  /// Whether the first row dominates the second.
  public static func dominates(
    _ a: DecisionRow, _ b: DecisionRow, _ criteria: [Criterion], tolerances: [Double] = []
  ) -> Bool {
    var isBetter = false
    for (index, criterion) in criteria.enumerated() {
      guard let x = a.figure(index), let y = b.figure(index) else { return false }
      let stated = tolerances.indices.contains(index) ? tolerances[index] : 0
      let tolerance = stated > 0 ? stated : 0
      switch criterion.direction {
      case .lowerIsBetter:
        if x > y { return false }
        if x < y, y - x > tolerance { isBetter = true }
      case .higherIsBetter:
        if x < y { return false }
        if x > y, x - y > tolerance { isBetter = true }
      }
    }
    return isBetter
  }

  /// Equal when fronts and dominators are.
  public static func == (a: ParetoFront, b: ParetoFront) -> Bool {
    a.members == b.members
      && a.dominators.elementsEqual(b.dominators) { $0.option == $1.option && $0.by == $1.by }
  }

  /// Hashes the members, which equal fronts share.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
