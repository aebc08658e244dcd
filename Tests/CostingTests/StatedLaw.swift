import DocumentsTestSupport
import Statistics

/// A distribution as a vector file states it.
struct StatedLaw {
  var mean: Double
  var deviation: Double
  var quantile: (Double) -> Double

  /// Nil for a kind that is not known or parameters that do not fit it.
  init?(_ kind: String, _ parameters: TruthNode) {
    func number(_ key: String) -> Double { parameters[key]?.number ?? .nan }
    func of(_ law: some Distribution) {
      mean = law.mean
      deviation = Elementary.sqrt(law.variance)
      quantile = { law.quantile($0) }
    }
    mean = .nan
    deviation = .nan
    quantile = { _ in .nan }
    let z = Normal.standardQuantile(0.95)
    switch kind {
    case "triangular":
      guard
        let law = Triangular(low: number("lo"), likely: number("mode"), high: number("hi"))
      else { return nil }
      of(law)
    case "pert":
      let (low, mode, high) = (number("lo"), number("mode"), number("hi"))
      let weight = parameters["lam"]?.number ?? 4
      let width = high - low
      guard
        let law = Beta(
          alpha: 1 + weight * (mode - low) / width, beta: 1 + weight * (high - mode) / width)
      else { return nil }
      mean = low + width * law.mean
      deviation = width * Elementary.sqrt(law.variance)
      quantile = { low + width * law.quantile($0) }
      if weight == 4, let ours = PERT(low: low, likely: mode, high: high) { of(ours) }
    case "lognormal_from_90pct_interval":
      let (low, high) = (Elementary.log(number("p5")), Elementary.log(number("p95")))
      of(LogNormal(mu: (low + high) / 2, sigma: (high - low) / (2 * z)))
    case "normal_from_90pct_interval":
      let (low, high) = (number("p5"), number("p95"))
      of(Normal(mean: (low + high) / 2, standardDeviation: (high - low) / (2 * z)))
    case "beta_from_mean_sd":
      guard let law = Beta(mean: number("mean"), standardDeviation: number("sd")) else {
        return nil
      }
      mean = law.mean
      deviation = Elementary.sqrt(law.variance)
      quantile = { law.quantile($0) }
    case "gamma_from_mean_sd":
      guard
        let law = Gamma(
          mean: number("mean"), coefficientOfVariation: number("sd") / number("mean"))
      else { return nil }
      of(law)
    case "lognormal_from_mean_sd":
      let variation = number("sd") / number("mean")
      let square = Elementary.log1p(variation * variation)
      of(
        LogNormal(
          mu: Elementary.log(number("mean")) - square / 2, sigma: Elementary.sqrt(square)))
    case "weibull":
      guard let law = Weibull(shape: number("shape"), scale: number("scale")) else { return nil }
      of(law)
    case "poisson":
      let law = Poisson(mean: number("mean"))
      mean = law.mean
      deviation = Elementary.sqrt(law.mean)
      quantile = { Double(law.quantile($0)) }
    default: return nil
    }
  }
}
