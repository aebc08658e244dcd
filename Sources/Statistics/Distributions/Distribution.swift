/// A law of chance on the real line.
///
/// Conforming types are small values; samplers draw from the stream they are given and from nothing
/// else, and use `Elementary`, so that the same seed yields the same numbers on every machine.
public protocol Distribution: Sendable {
  /// The expectation, in the unit of the samples.
  var mean: Double { get }
  /// The variance, in the unit of the samples squared.
  var variance: Double { get }
  /// One draw.
  func sample(using stream: inout RandomStream) -> Double
  /// The value below which a fraction of the draws lies; NaN outside [0, 1].
  func quantile(_ fraction: Double) -> Double
}

extension Distribution {
  /// The coefficient of variation, standard deviation over mean; NaN where the mean is zero.
  public var coefficientOfVariation: Double {
    mean == 0 ? Double.nan : Elementary.sqrt(variance) / mean
  }
}
