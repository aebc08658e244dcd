import CGSL

/// Rank correlations of two quantities joined by a normal copula (Kruskal 1958).
public enum NormalCopula {
  /// Spearman's correlation for a correlation of the normals: 6 ÷ π × asin(ρ ÷ 2).
  public static func spearman(pearson: Double) -> Double { 6 / Double.pi * arcSine(pearson / 2) }

  /// Kendall's tau: 2 ÷ π × asin ρ.
  public static func kendall(pearson: Double) -> Double { 2 / Double.pi * arcSine(pearson) }

  /// Correlation of the normals that gives a Spearman correlation: 2 × sin(π × ρ ÷ 6).
  public static func pearson(spearman: Double) -> Double {
    2 * (GSL.value { gsl_sf_sin(Double.pi * spearman / 6) } ?? Double.nan)
  }

  /// asin x = atan2(x, √(1 − x²)), from GSL's argument of a complex number; NaN outside −1…1.
  private static func arcSine(_ x: Double) -> Double {
    guard x.magnitude <= 1 else { return Double.nan }
    let adjacent = Elementary.sqrt((1 - x) * (1 + x))
    return GSL.value { gsl_complex_arg(gsl_complex(dat: (adjacent, x))) } ?? Double.nan
  }
}
