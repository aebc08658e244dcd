/// The mean of independent observations, adjusted by controls whose means are known.
///
/// Observations are regressed on the controls; what the controls' sample means are off by is taken
/// out: ȳ − β(x̄ − μ). The interval is Student's with n − q − 1 degrees of freedom for n observations
/// and q controls, exact where observations and controls are jointly normal, as means of long
/// replications nearly are (Lavenberg and Welch, "A perspective on the use of control variables to
/// increase the efficiency of Monte Carlo simulations", Management Science 27(3), 1981).
public struct ControlVariates: Sendable, Equatable {
  /// The adjusted mean.
  public let estimate: Double
  /// Its standard error, that of the controls' means included.
  public let standardError: Double
  /// Observations less controls less one.
  public let degreesOfFreedom: Int
  /// What a unit of each control moves the observation by.
  public let coefficients: [Double]
  /// The variance that the controls leave over the variance of the observations, in [0, 1] but for
  /// the loss of degrees of freedom; nil where the observations do not vary.
  public let remainingVariance: Double?

  /// The adjusted mean of observations, each with a row of controls.
  ///
  /// Nil where rows and means differ in length, with fewer than q + 2 observations, where a number
  /// is not finite, or where controls do not vary or nearly follow from one another (less than 1e-10
  /// of a control's variance is its own). Without controls it is the plain mean. O(n q²).
  public init?(observations: [Double], controls: [[Double]], knownMeans: [Double]) {
    let count = observations.count
    let width = knownMeans.count
    guard count == controls.count, count >= 2, width <= count - 2,
      controls.allSatisfy({ $0.count == width && $0.allSatisfy(\.isFinite) }),
      observations.allSatisfy(\.isFinite), knownMeans.allSatisfy(\.isFinite)
    else { return nil }
    let mean = MeanEstimate(observations)
    let means = knownMeans.indices.map { column in
      MeanEstimate(controls.map { $0[column] }).mean
    }
    let columns = knownMeans.indices.map { column in
      controls.map { $0[column] - means[column] }
    }
    guard let basis = OrthogonalColumns(columns) else { return nil }
    var residuals = observations.map { $0 - mean.mean }
    let coefficients = basis.solve(removingFrom: &residuals)
    let offsets = knownMeans.indices.map { means[$0] - knownMeans[$0] }
    let degrees = count - width - 1
    let left = residuals.reduce(0) { $0 + $1 * $1 } / Double(degrees)
    let spread = 1 / Double(count) + basis.inverseForm(offsets)
    let adjustment = zip(coefficients, offsets).reduce(0) { $0 + $1.0 * $1.1 }
    let adjusted = mean.mean - adjustment
    guard adjusted.isFinite, left.isFinite, spread.isFinite else { return nil }
    estimate = adjusted
    standardError = Elementary.sqrt(left * spread)
    degreesOfFreedom = degrees
    self.coefficients = coefficients
    remainingVariance = mean.variance.flatMap { $0 > 0 ? left / $0 : nil }
  }

  /// The interval of a confidence; nil outside 0 < confidence < 1.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard
      let t = StudentT.quantile(
        0.5 + confidence / 2, degreesOfFreedom: Double(degreesOfFreedom))
    else { return nil }
    return ConfidenceInterval(
      estimate: estimate, low: estimate - t * standardError, high: estimate + t * standardError,
      confidence: confidence)
  }
}
