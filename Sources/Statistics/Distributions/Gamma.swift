import CGSL

/// The gamma distribution of a shape and a scale.
@frozen public struct Gamma: Distribution, Equatable {
  /// The shape, above 0.
  public let shape: Double
  /// The scale, above 0, in the unit of the samples.
  public let scale: Double

  /// The distribution of a shape and a scale; nil unless both are positive and finite.
  @inlinable public init?(shape: Double, scale: Double) {
    guard shape > 0, scale > 0, shape.isFinite, scale.isFinite else { return nil }
    self.shape = shape
    self.scale = scale
  }

  /// The distribution of a mean and a coefficient of variation; nil unless both are positive.
  @inlinable public init?(mean: Double, coefficientOfVariation: Double) {
    let square = coefficientOfVariation * coefficientOfVariation
    self.init(shape: 1 / square, scale: mean * square)
  }

  /// Shape times scale.
  @inlinable public var mean: Double { shape * scale }

  /// Shape times scale squared.
  @inlinable public var variance: Double { shape * scale * scale }

  /// One draw, by rejection (Marsaglia and Tsang 2000), below shape 1 with their power boost.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    let boosted = shape < 1 ? shape + 1 : shape
    let d = boosted - 1.0 / 3.0
    let c = 1 / Elementary.sqrt(9 * d)
    while true {
      let x = Normal.standardQuantile(stream.uniform())
      let root = 1 + c * x
      if root <= 0 { continue }
      let v = root * root * root
      let logU = Elementary.log(stream.uniform())
      if logU >= 0.5 * x * x + d - d * v + d * Elementary.log(v) { continue }
      if shape >= 1 { return d * v * scale }
      return d * v * scale * Elementary.exp(Elementary.log(stream.uniform()) / shape)
    }
  }

  /// The quantile, to 12 significant digits.
  public func quantile(_ fraction: Double) -> Double {
    guard fraction > 0, fraction < 1 else {
      return fraction == 0 ? 0 : (fraction == 1 ? Double.infinity : Double.nan)
    }
    return GSL.value { gsl_cdf_gamma_Pinv(fraction, shape, scale) } ?? Double.nan
  }
}
