/// Work a seam costs people.
public struct OperationsTask: Sendable, Hashable {
  /// What is done.
  public var task: String
  /// Row of `Data/operations.csv` that says how many hours a month.
  public var row: String

  /// Creates it from its parts.
  public init(
    task: String, row: String
  ) {
    self.task = task
    self.row = row
  }
}
