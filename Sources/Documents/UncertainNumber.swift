/// A number that may be a range: its low end, its likeliest value and its high end.
///
/// `low` and `high` are read as the 10th and the 90th percentile of what the writer believes.
public struct UncertainNumber: Hashable, Sendable {
  /// 10th percentile.
  public var low: Double
  /// Likeliest value; what single-valued results use.
  public var likely: Double
  /// 90th percentile.
  public var high: Double

  /// A number without uncertainty.
  public init(_ exact: Double) { self.init(low: exact, likely: exact, high: exact) }

  /// A range; the caller checks `low <= likely <= high`.
  public init(low: Double, likely: Double, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// Whether the three values are one.
  public var isExact: Bool { low == high }
}
