public import Documents

/// What a provider promises of a service's availability.
public struct ServiceLevel: Sendable, Hashable {
  /// Service id.
  public var service: String
  /// Conditions, such as `2+ zones`.
  public var scope: String
  /// Promised availability as a fraction; nil when none is promised or known.
  public var availability: Double?
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    service = row.text("service")
    scope = row.text("scope")
    availability = row.number("percent").map { $0 / 100 }
    reference = row.reference
  }
}
