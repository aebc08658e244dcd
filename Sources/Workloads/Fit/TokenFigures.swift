import Documents
import Statistics

/// What a column of token counts amounts to; percentiles lie on the line between neighbouring counts.
public struct TokenFigures: Sendable, Hashable {
  /// Mean.
  public let mean: Double
  /// Median.
  public let p50: Double
  /// 95th percentile.
  public let p95: Double
  /// 99th percentile.
  public let p99: Double
  /// Largest count.
  public let max: Double

  /// The figures of sorted counts; all 0 for none.
  public init(sorted: [Double]) {
    func quantile(_ fraction: Double) -> Double {
      guard let last = sorted.last else { return 0 }
      let place = fraction * Double(sorted.count - 1)
      let index = Int(place)
      guard index + 1 < sorted.count else { return last }
      return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
    }
    mean = sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count)
    p50 = quantile(0.5)
    p95 = quantile(0.95)
    p99 = quantile(0.99)
    max = sorted.last ?? 0
  }

  /// Relative errors of these against others: of mean, p50, p95 and p99.
  public func errors(against other: TokenFigures) -> [Double] {
    [
      Self.error(mean, other.mean), Self.error(p50, other.p50), Self.error(p95, other.p95),
      Self.error(p99, other.p99),
    ]
  }

  private static func error(_ found: Double, _ asked: Double) -> Double {
    guard asked != 0 else { return found == 0 ? 0 : Double.infinity }
    return found / asked - 1
  }
}
