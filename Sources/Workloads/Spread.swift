public import Documents
public import Statistics

/// A positive quantity that varies from one step to the next: lognormal, given by its median and its p95, or by its
/// quantiles.
public struct Spread: Sendable {
  /// Mean.
  public var mean: Input
  /// Median.
  public var p50: Input
  /// 95th percentile.
  public var p95: Input
  /// Largest value that occurs, when one is stated; draws are truncated at it.
  public var max: Double?
  /// The quantiles, where they are given instead of figures; the figures above are theirs then.
  public var quantiles: QuantileTable?

  /// Joins the parts.
  public init(
    mean: Input,
    p50: Input,
    p95: Input,
    max: Double? = nil,
    quantiles: QuantileTable? = nil
  ) {
    self.mean = mean
    self.p50 = p50
    self.p95 = p95
    self.max = max
    self.quantiles = quantiles
  }
}
