public import Documents

/// What a platform cannot exceed.
public struct Limit: Sendable, Hashable {
  /// Service id.
  public var service: String
  /// Name, such as `timeout_max`.
  public var name: String
  /// Value in `unit`.
  public var value: Double
  /// Unit as written: `s`, `GiB`, `MB`, and so on.
  public var unit: String
  /// Remark of the row.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    guard let value = row.number("value") else { return nil }
    service = row.text("service")
    name = row.text("limit")
    self.value = value
    unit = row.text("unit")
    note = row.text("notes")
    reference = row.reference
  }
}
