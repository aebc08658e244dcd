import CGSL

/// The Weibull distribution of a shape and a scale.
@frozen public struct Weibull: Distribution, Equatable {
  /// The shape: below 1 the hazard falls with age, above 1 it rises.
  public let shape: Double
  /// The scale, the 63.2nd percentile.
  public let scale: Double

  /// The distribution of a shape and a scale; nil unless both are positive and finite.
  @inlinable public init?(shape: Double, scale: Double) {
    guard shape > 0, scale > 0, shape.isFinite, scale.isFinite else { return nil }
    self.shape = shape
    self.scale = scale
  }

  /// Scale times the gamma function of 1 + 1/shape, to 12 digits; NaN where that overflows.
  public var mean: Double {
    scale * (GSL.value { gsl_sf_gamma(1 + 1 / shape) } ?? Double.nan)
  }

  /// The variance, to about 12 digits; NaN where it overflows.
  public var variance: Double {
    let second = GSL.value { gsl_sf_gamma(1 + 2 / shape) } ?? Double.nan
    return scale * scale * second - mean * mean
  }

  /// One draw, by inversion.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    scale * Elementary.pow(-Elementary.log(stream.uniform()), 1 / shape)
  }

  /// scale (-log(1 - p))^(1/shape).
  @inlinable public func quantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    return scale * Elementary.pow(-Elementary.log1p(-fraction), 1 / shape)
  }
}
