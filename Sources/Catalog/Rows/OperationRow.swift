public import Documents

/// Hours a month that a task of operations takes.
public struct OperationRow: Sendable, Hashable {
  /// Id.
  public var id: String
  /// What is done.
  public var task: String
  /// Hours a month, a range.
  public var hours: UncertainNumber
  /// Who answers for it.
  public var owner: String
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    guard let low = row.number("low"), let likely = row.number("likely"),
      let high = row.number("high")
    else { return nil }
    id = row.text("id")
    task = row.text("task")
    hours = UncertainNumber(low: low, likely: likely, high: high)
    owner = row.text("owner")
    reference = row.reference
  }
}
