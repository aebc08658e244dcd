public import Documents

/// What something owned or kept costs or draws.
public struct OwnershipRow: Sendable, Hashable {
  /// Id.
  public var id: String
  /// `capital`, `licence`, `power`, `colocation`, `staff` or another word of the table.
  public var kind: String
  /// What it is.
  public var what: String
  /// Unit of the value.
  public var unit: String
  /// Value in `unit`, a range.
  public var value: UncertainNumber
  /// Years over which it is written off, for capital.
  public var lifeYears: Double?
  /// Who answers for it.
  public var owner: String
  /// Remark of the row.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    guard let low = row.number("low"), let likely = row.number("likely"),
      let high = row.number("high")
    else { return nil }
    id = row.text("id")
    kind = row.text("kind")
    what = row.text("what")
    unit = row.text("unit")
    value = UncertainNumber(low: low, likely: likely, high: high)
    lifeYears = row.number("life_years")
    owner = row.text("owner")
    note = row.text("notes")
    reference = row.reference
  }
}
