public import Documents

/// A round trip between two places or of a class of paths.
public struct RoundTrip: Sendable, Hashable {
  /// One end: `provider:region`, or the name of a class.
  public var from: String
  /// The other end.
  public var to: String
  /// Median, seconds.
  public var p50: Double?
  /// 95th percentile, seconds.
  public var p95: Double?
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    let scale: Double
    switch row.text("unit") {
    case "ms": scale = 0.001
    case "s": scale = 1
    default: return nil
    }
    from = row.text("from")
    to = row.text("to")
    p50 = row.number("p50").map { $0 * scale }
    p95 = row.number("p95").map { $0 * scale }
    reference = row.reference
  }
}
