/// Whether removing an option that did not win changes who wins: a defect of a method on a table.
public struct RankReversal: Sendable, Hashable {
  /// What removing one option did.
  public struct Removal: Sendable, Hashable {
    /// Identifier of the option removed; it had not won.
    public let removed: String
    /// Identifiers of those that win without it, in the table's order.
    public let winners: [String]
    /// Places of the rest, in the table's order without it.
    public let places: Places
    /// Whether the winners are others than before.
    public let changesWinner: Bool
  }

  /// Identifiers of those that win with everyone present.
  public let winners: [String]
  /// One removal for each option that had not won.
  public let removals: [Removal]

  /// Removes each option that does not win by a method; nil where the method is not defined.
  public init?(_ matrix: DecisionMatrix, weights: [Double], method: RankingMethod) {
    self.init(matrix) { method.places($0, weights: weights) }
  }

  /// Removes each option that does not win by any way of giving places; nil where that gives none.
  public init?(_ matrix: DecisionMatrix, places: (DecisionMatrix) -> Places?) {
    guard let all = places(matrix) else { return nil }
    let winners = all.first.map { matrix.ids[$0] }
    var removals: [Removal] = []
    for (index, id) in matrix.ids.enumerated() where !winners.contains(id) {
      guard let rest = matrix.without(index), let after = places(rest) else { return nil }
      let winnersAfter = after.first.map { rest.ids[$0] }
      removals.append(
        Removal(
          removed: id, winners: winnersAfter, places: after,
          changesWinner: winnersAfter != winners))
    }
    self.winners = winners
    self.removals = removals
  }

  /// Identifiers of the options whose removal changes who wins, though they had not won.
  public var culprits: [String] { removals.filter(\.changesWinner).map(\.removed) }
}
