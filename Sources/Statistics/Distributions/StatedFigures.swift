/// What people say about a quantity: any of its mean, some percentiles and its largest value.
public struct StatedFigures: Sendable, Equatable {
  /// The mean.
  public var mean: Double?
  /// The median.
  public var p50: Double?
  /// The 90th percentile.
  public var p90: Double?
  /// The 95th percentile.
  public var p95: Double?
  /// The 99th percentile.
  public var p99: Double?
  /// The largest value that occurs.
  public var maximum: Double?

  /// Figures in one unit; whatever is not known stays nil.
  public init(
    mean: Double? = nil, p50: Double? = nil, p90: Double? = nil, p95: Double? = nil,
    p99: Double? = nil, maximum: Double? = nil
  ) {
    self.mean = mean
    self.p50 = p50
    self.p90 = p90
    self.p95 = p95
    self.p99 = p99
    self.maximum = maximum
  }

  /// The fraction of draws below what people call the largest value, when it has to fit a curve.
  public static let fractionBelowMaximum = 0.999

  /// The percentiles given, by rising fraction; the maximum counts only where nothing else does.
  public var percentiles: [(fraction: Double, value: Double)] {
    var result: [(fraction: Double, value: Double)] = []
    if let p50 { result.append((0.5, p50)) }
    if let p90 { result.append((0.9, p90)) }
    if let p95 { result.append((0.95, p95)) }
    if let p99 { result.append((0.99, p99)) }
    if let maximum, result.count + (mean == nil ? 0 : 1) < 2 {
      result.append((StatedFigures.fractionBelowMaximum, maximum))
    }
    return result
  }
}
