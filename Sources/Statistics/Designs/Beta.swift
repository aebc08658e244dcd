import CGSL

/// The beta distribution on 0…1.
public struct Beta: Sendable, Equatable {
  /// Weight towards 1.
  public let alpha: Double
  /// Weight towards 0.
  public let beta: Double

  /// The distribution of two positive weights, else nil.
  public init?(alpha: Double, beta: Double) {
    guard alpha > 0, beta > 0, alpha.isFinite, beta.isFinite else { return nil }
    self.alpha = alpha
    self.beta = beta
  }

  /// The distribution of a mean and a standard deviation; nil where no beta has them.
  public init?(mean: Double, standardDeviation: Double) {
    let common = mean * (1 - mean) / (standardDeviation * standardDeviation) - 1
    self.init(alpha: mean * common, beta: (1 - mean) * common)
  }

  /// Alpha ÷ (alpha + beta).
  public var mean: Double { alpha / (alpha + beta) }

  /// The variance.
  public var variance: Double {
    let sum = alpha + beta
    return alpha * beta / (sum * sum * (sum + 1))
  }

  /// The quantile, to 12 digits.
  public func quantile(_ fraction: Double) -> Double {
    guard fraction > 0, fraction < 1 else {
      return fraction == 0 ? 0 : (fraction == 1 ? 1 : Double.nan)
    }
    return GSL.value { gsl_cdf_beta_Pinv(fraction, alpha, beta) } ?? Double.nan
  }
}
