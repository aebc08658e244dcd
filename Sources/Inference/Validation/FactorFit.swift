import Statistics

/// Fits the physical factors to throughput rows, robustly and held to what is known before.
///
/// Minimises sum rho(e / 0.1) + (w / 0.1)^2 sum ((x - x0) / s)^2 over x = ln of each factor, with e =
/// ln(predicted/measured), rho(z) = 2 (sqrt(1 + z^2) - 1) and priors x0, s of
/// `EfficiencyFactors.Parameter`, by `LeastSquares`. The prior keeps factors that the rows say little of
/// where kernel measurements put them.
public struct FactorFit: Sendable {
  /// The factors found.
  public let factors: EfficiencyFactors
  /// The rows that were used.
  public let rows: Int
  /// Iterations taken.
  public let iterations: Int
  /// Whether the fit came to rest within its iterations.
  public let hasConverged: Bool

  /// The numbers that are fitted.
  public static let parameters = EfficiencyFactors.Parameter.allCases.filter {
    $0.priorSpread != nil
  }
  /// The scale of an error beyond which it counts linearly.
  static let scale = 0.1

  /// Fits rows that can be predicted and leaves the others out; nil when there are none.
  ///
  /// Factors that count something whole (the largest batch) move by 0.3 % for a derivative, so that they
  /// do move.
  public init?(
    _ predictors: [RowPredictor], priorWeight: Double = 0.5,
    from start: EfficiencyFactors = .prior, iterations limit: Int = 30
  ) {
    let used = predictors.filter { (try? $0.predict(start)) != nil }
    rows = used.count
    guard rows > 0 else { return nil }
    let weight = priorWeight / FactorFit.scale
    func residuals(_ x: [Double]) -> [Double] {
      let factors = FactorFit.factors(x)
      var out: [Double] = []
      out.reserveCapacity(used.count + x.count)
      for predictor in used {
        // A row that other factors make impossible (nothing fits any more) is as wrong as a row can be.
        let value = (try? predictor.predict(factors)) ?? 0
        let z = Elementary.log(Swift.max(1e-9, value) / predictor.row.value) / FactorFit.scale
        let rho = 2 * ((1 + z * z).squareRoot() - 1)
        out.append(z < 0 ? -rho.squareRoot() : rho.squareRoot())
      }
      for (value, parameter) in zip(x, FactorFit.parameters) {
        let spread = parameter.priorSpread ?? 1
        out.append(weight * (value - Elementary.log(parameter.prior)) / spread)
      }
      return out
    }
    guard
      let fit = LeastSquares(
        start: FactorFit.parameters.map { Elementary.log(start[$0]) }, step: 3e-3,
        iterations: limit, residuals: residuals)
    else { return nil }
    iterations = fit.iterations
    hasConverged = fit.hasConverged
    factors = FactorFit.factors(fit.parameters)
  }

  static func factors(_ x: [Double]) -> EfficiencyFactors {
    var factors = EfficiencyFactors.prior
    for (value, parameter) in zip(x, parameters) { factors[parameter] = Elementary.exp(value) }
    return factors
  }
}
