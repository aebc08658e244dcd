public import Documents

/// A certificate, report or agreement that covers a service, or does not.
public struct Attestation: Sendable, Hashable {
  /// Service id.
  public var service: String
  /// Name, such as `SOC2`.
  public var name: String
  /// `yes`, `no`, `customer`, … as recorded.
  public var value: String
  /// Remark of the row.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    service = row.text("service")
    name = row.text("attestation")
    value = row.text("value")
    note = row.text("note")
    reference = row.reference
  }
}
