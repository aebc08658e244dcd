public import Documents

/// Percentiles of a time or a rate that somebody measured or stated.
public struct LatencyFact: Sendable, Hashable {
  /// Service id.
  public var service: String
  /// `start`, `visit`, `ttft`, `output_rate`, `load`, `placement`.
  public var metric: String
  /// Runtime, model or other variant; empty for all.
  public var variant: String
  /// Median, in seconds, or tokens per second for a rate.
  public var p50: Double?
  /// 95th percentile.
  public var p95: Double?
  /// 99th percentile.
  public var p99: Double?
  /// Remark of the row.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    let scale: Double
    switch row.text("unit") {
    case "ms": scale = 0.001
    case "s", "tokens/s": scale = 1
    default: return nil
    }
    service = row.text("service")
    metric = row.text("metric")
    variant = row.text("variant")
    p50 = row.number("p50").map { $0 * scale }
    p95 = row.number("p95").map { $0 * scale }
    p99 = row.number("p99").map { $0 * scale }
    note = row.text("notes")
    reference = row.reference
  }
}
