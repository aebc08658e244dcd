/// Moments of a sample, as GSL defines them: variance over n − 1; skewness and kurtosis over n with that deviation.
public struct Moments: Sendable, Equatable {
  /// Arithmetic mean.
  public let mean: Double
  /// Variance over n − 1; 0 for a single value.
  public let variance: Double
  /// Third standardised moment; 0 without variance.
  public let skewness: Double
  /// Fourth standardised moment less 3; 0 without variance.
  public let excessKurtosis: Double
  /// Mean distance from the mean.
  public let meanDeviation: Double

  /// Root of the variance.
  public var standardDeviation: Double { Elementary.sqrt(variance) }

  /// Moments of a sample; nil when it is empty.
  public init?(_ sample: [Double]) {
    guard !sample.isEmpty else { return nil }
    let count = Double(sample.count)
    let centre = sample.reduce(0, +) / count
    let squares = sample.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    mean = centre
    variance = sample.count > 1 ? squares / (count - 1) : 0
    meanDeviation = sample.reduce(0) { $0 + ($1 - centre).magnitude } / count
    let deviation = Elementary.sqrt(variance)
    guard deviation > 0 else {
      skewness = 0
      excessKurtosis = 0
      return
    }
    var third = 0.0
    var fourth = 0.0
    for value in sample {
      let z = (value - centre) / deviation
      third += z * z * z
      fourth += z * z * z * z
    }
    skewness = third / count
    excessKurtosis = fourth / count - 3
  }
}
