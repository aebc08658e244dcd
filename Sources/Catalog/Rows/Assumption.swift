public import Documents

/// An estimate that nobody publishes, with its range and its owner.
public struct Assumption: Sendable, Hashable {
  /// Id.
  public var id: String
  /// What it means.
  public var meaning: String
  /// Unit.
  public var unit: String
  /// Range.
  public var value: UncertainNumber
  /// Who answers for it.
  public var owner: String
  /// Row.
  public var reference: CatalogueReference

  /// The range with its row.
  public var sourced: Sourced<UncertainNumber> { Sourced(value, from: .catalogue(reference)) }

  init?(_ row: Record) {
    guard let low = row.number("low"), let likely = row.number("likely"),
      let high = row.number("high")
    else { return nil }
    id = row.text("id")
    meaning = row.text("meaning")
    unit = row.text("unit")
    value = UncertainNumber(low: low, likely: likely, high: high)
    owner = row.text("owner")
    reference = row.reference
  }
}
