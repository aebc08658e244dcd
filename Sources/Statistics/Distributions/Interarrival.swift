/// The time between two arrivals of a renewal process with any variability.
///
/// A coefficient of variation of 1 is a Poisson process, below it arrivals are more regular (gamma,
/// constant at 0), above it they come in bursts (hyperexponential with balanced means).
@frozen public enum Interarrival: Distribution, Equatable {
  /// Every gap the same.
  case constant(Double)
  /// The gaps of a Poisson process.
  case exponential(Exponential)
  /// Gaps more regular than a Poisson process's.
  case gamma(Gamma)
  /// Gaps burstier than a Poisson process's.
  case hyperExponential(HyperExponential)

  /// The process of a mean gap and a coefficient of variation.
  ///
  /// Nil unless the mean is positive and the variation not negative, both finite. A variation
  /// within 10^-9 of 1 counts as 1, below 10^-4 as 0.
  public init?(mean: Double, coefficientOfVariation: Double) {
    guard mean > 0, mean.isFinite, coefficientOfVariation >= 0, coefficientOfVariation.isFinite
    else { return nil }
    if (coefficientOfVariation - 1).magnitude < 1e-9 {
      self = .exponential(Exponential(mean: mean))
    } else if coefficientOfVariation < 1e-4 {
      self = .constant(mean)
    } else if coefficientOfVariation < 1 {
      guard let gamma = Gamma(mean: mean, coefficientOfVariation: coefficientOfVariation) else {
        return nil
      }
      self = .gamma(gamma)
    } else {
      guard
        let mixture = HyperExponential(
          mean: mean, coefficientOfVariation: coefficientOfVariation)
      else { return nil }
      self = .hyperExponential(mixture)
    }
  }

  /// The mean gap.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .exponential(let law): law.mean
    case .gamma(let law): law.mean
    case .hyperExponential(let law): law.mean
    }
  }

  /// The variance of the gap.
  public var variance: Double {
    switch self {
    case .constant: 0
    case .exponential(let law): law.variance
    case .gamma(let law): law.variance
    case .hyperExponential(let law): law.variance
    }
  }

  /// One gap.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    switch self {
    case .constant(let value): value
    case .exponential(let law): law.sample(using: &stream)
    case .gamma(let law): law.sample(using: &stream)
    case .hyperExponential(let law): law.sample(using: &stream)
    }
  }

  /// The gap below which a fraction of the gaps lies.
  public func quantile(_ fraction: Double) -> Double {
    switch self {
    case .constant(let value): fraction >= 0 && fraction <= 1 ? value : Double.nan
    case .exponential(let law): law.quantile(fraction)
    case .gamma(let law): law.quantile(fraction)
    case .hyperExponential(let law): law.quantile(fraction)
    }
  }
}
