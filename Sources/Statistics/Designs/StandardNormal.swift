import CGSL

/// Probabilities of the standard normal distribution.
public enum StandardNormal {
  /// Density.
  public static func density(_ x: Double) -> Double {
    0.39894228040143267794 * Elementary.exp(-0.5 * x * x)
  }

  /// Probability of exceeding a value, to 12 digits.
  public static func upperTail(_ x: Double) -> Double {
    GSL.value { gsl_cdf_ugaussian_Q(x) } ?? (x > 0 ? 0 : 1)
  }

  /// Expected excess over a value: density − x × upper tail.
  public static func unitLoss(_ x: Double) -> Double { density(x) - x * upperTail(x) }
}
