/// The lognormal distribution: the logarithm is normal.
@frozen public struct LogNormal: Distribution, Equatable {
  /// The mean of the logarithm.
  public let mu: Double
  /// The standard deviation of the logarithm; 0 makes the distribution a constant.
  public let sigma: Double

  /// The distribution of a logarithm's mean and deviation; a negative or NaN deviation becomes 0.
  @inlinable public init(mu: Double, sigma: Double) {
    self.mu = mu
    self.sigma = sigma > 0 ? sigma : 0
  }

  /// exp(mu + sigma^2 / 2).
  @inlinable public var mean: Double { Elementary.exp(mu + sigma * sigma / 2) }

  /// The median, exp(mu).
  @inlinable public var median: Double { Elementary.exp(mu) }

  /// (exp(sigma^2) - 1) mean^2.
  @inlinable public var variance: Double {
    let mean = self.mean
    return (Elementary.exp(sigma * sigma) - 1) * mean * mean
  }

  /// One draw, by inversion of one uniform number.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    Elementary.exp(mu + sigma * Normal.standardQuantile(stream.uniform()))
  }

  /// exp(mu + sigma z).
  @inlinable public func quantile(_ fraction: Double) -> Double {
    guard sigma > 0 else {
      return fraction >= 0 && fraction <= 1 ? Elementary.exp(mu) : Double.nan
    }
    return Elementary.exp(mu + sigma * Normal.standardQuantile(fraction))
  }

  /// The distribution with every draw multiplied by a positive factor.
  @inlinable public func scaled(by factor: Double) -> LogNormal {
    LogNormal(mu: mu + Elementary.log(factor), sigma: sigma)
  }
}
