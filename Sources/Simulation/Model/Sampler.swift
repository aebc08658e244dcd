internal import Statistics

/// A positive duration or size that varies from draw to draw, sampled by inversion from one uniform number.
///
/// One uniform a draw keeps alternatives in step under common random numbers: whatever the distribution,
/// the n-th draw of a stream is made from the n-th uniform. Lognormal draws can be capped.
public struct Sampler: BitwiseCopyable, Sendable, Hashable {
  /// Family of the distribution.
  enum Family: UInt8, Sendable { case constant, exponential, logNormal }

  var family: Family
  /// Constant value, mean of the exponential, or μ of the lognormal.
  var first: Double
  /// σ of the lognormal.
  var second: Double
  /// Largest value that is returned.
  var cap: Double

  /// Always `value`.
  public static func constant(_ value: Double) -> Sampler {
    Sampler(family: .constant, first: value, second: 0, cap: .infinity)
  }

  /// Exponential with that mean.
  public static func exponential(mean: Double) -> Sampler {
    mean > 0
      ? Sampler(family: .exponential, first: mean, second: 0, cap: .infinity) : .constant(0)
  }

  /// Lognormal by its median and its 95th percentile; constant when they are equal or the median is 0.
  public static func logNormal(p50: Double, p95: Double, cap: Double = .infinity) -> Sampler {
    guard p50 > 0 else { return .constant(0) }
    guard p95 > p50 else { return .constant(min(p50, cap)) }
    let sigma = Elementary.log(p95 / p50) / standardNormal95
    return Sampler(family: .logNormal, first: Elementary.log(p50), second: sigma, cap: cap)
  }

  /// Lognormal by its mean and its coefficient of variation; constant when that is 0.
  public static func logNormal(mean: Double, cv: Double, cap: Double = .infinity) -> Sampler {
    guard mean > 0 else { return .constant(0) }
    guard cv > 0 else { return .constant(min(mean, cap)) }
    let variance = Elementary.log(1 + cv * cv)
    return Sampler(
      family: .logNormal, first: Elementary.log(mean) - variance / 2,
      second: variance.squareRoot(), cap: cap)
  }

  /// Mean, without regard to the cap.
  public var mean: Double {
    switch family {
    case .constant, .exponential: first
    case .logNormal: min(cap, Elementary.exp(first + second * second / 2))
    }
  }

  /// The same distribution with every value multiplied by `factor` (> 0).
  public func scaled(by factor: Double) -> Sampler {
    var scaled = self
    switch family {
    case .constant, .exponential: scaled.first *= factor
    case .logNormal: scaled.first += Elementary.log(factor)
    }
    scaled.cap *= factor
    return scaled
  }

  /// The value at `uniform`, in (0, 1): the inverse of the distribution function.
  @inline(__always)
  public func draw(_ uniform: Double) -> Double {
    switch family {
    case .constant: return first
    case .exponential: return -first * Elementary.log(uniform)
    case .logNormal:
      return min(cap, Elementary.exp(first + second * Normal.standardQuantile(uniform)))
    }
  }

  /// Whether draws need a random number.
  var isConstant: Bool { family == .constant }
}

/// 95th percentile of the standard normal distribution.
private let standardNormal95 = 1.6448536269514722
