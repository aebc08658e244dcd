import CGSL

/// Student's t distribution.
public enum StudentT {
  /// The quantile for degrees of freedom above 0, to 12 digits; nil outside 0 < p < 1.
  public static func quantile(_ fraction: Double, degreesOfFreedom: Double) -> Double? {
    guard fraction > 0, fraction < 1, degreesOfFreedom > 0 else { return nil }
    return GSL.value { gsl_cdf_tdist_Pinv(fraction, degreesOfFreedom) }
  }
}
