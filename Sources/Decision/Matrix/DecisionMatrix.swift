/// A table of options by criteria, all figures known and finite: what the methods beside the
/// headline read.
///
/// Methods count rows and columns from 0 in the order given here.
public struct DecisionMatrix: Sendable, Hashable {
  /// Identifiers of the options, all different.
  public let ids: [String]
  /// Names of the criteria.
  public let names: [String]
  /// Whether more or less of each criterion is better.
  public let directions: [Criterion.Direction]
  /// Figures, row after row.
  private let figures: [Double]

  /// A table; nil when it is empty or ragged, a figure is not finite, or identifiers repeat.
  public init?(
    ids: [String], names: [String], directions: [Criterion.Direction], rows: [[Double]]
  ) {
    guard !rows.isEmpty, !names.isEmpty, ids.count == rows.count, Set(ids).count == ids.count,
      directions.count == names.count,
      rows.allSatisfy({ $0.count == names.count && $0.allSatisfy(\.isFinite) })
    else { return nil }
    self.ids = ids
    self.names = names
    self.directions = directions
    figures = rows.flatMap { $0 }
  }

  /// Number of options.
  public var count: Int { ids.count }

  /// The figure of an option on a criterion; nil outside the table.
  public func figure(_ row: Int, _ criterion: Int) -> Double? {
    guard ids.indices.contains(row), names.indices.contains(criterion) else { return nil }
    return figures[row * names.count + criterion]
  }

  /// The figures of an option; empty outside the table.
  public func row(_ row: Int) -> [Double] {
    guard ids.indices.contains(row) else { return [] }
    return Array(figures[(row * names.count)..<((row + 1) * names.count)])
  }

  /// The figures on a criterion; empty outside the table.
  public func column(_ criterion: Int) -> [Double] {
    guard names.indices.contains(criterion) else { return [] }
    return ids.indices.map { figures[$0 * names.count + criterion] }
  }

  /// The table without one option; nil when that leaves nothing, or when there is no such option.
  public func without(_ row: Int) -> DecisionMatrix? {
    guard ids.indices.contains(row) else { return nil }
    let kept = ids.indices.filter { $0 != row }
    return DecisionMatrix(
      ids: kept.map { ids[$0] }, names: names, directions: directions, rows: kept.map(self.row))
  }
}
