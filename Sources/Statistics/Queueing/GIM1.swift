/// The GI/M/1 queue: independent gaps of any law, exponential service, one server.
///
/// Waits are 0 or exponential: P(wait > t) = s exp(-(1 - s) t / service), where s in (0, 1) solves
/// s = E exp(-(1 - s) gap / service) (Kendall 1953; Kleinrock I, 1975, section 6.3).
public struct GIM1: Sendable, Equatable {
  /// The law of the gaps, by shape; the mean follows from the arrival rate.
  public enum Gaps: Sendable, Hashable {
    /// Every gap the same (D/M/1).
    case constant
    /// Sums of k exponentials (E_k/M/1), also for a k that is not whole (gamma); above 0.
    case erlang(Double)
    /// Two exponentials with balanced means, of a coefficient of variation of at least 1.
    case hyperExponential(variation: Double)
  }

  /// The share of arrivals that waits, the root s.
  public let probabilityOfWaiting: Double
  /// The mean wait.
  public let meanWait: Double
  /// The mean service time.
  public let meanService: Double

  /// The queue; nil unless rates are positive and finite and the load is below 1.
  public init?(arrivalRate: Double, meanService: Double, gaps: Gaps) {
    let load = arrivalRate * meanService
    guard arrivalRate > 0, meanService > 0, load < 1 else { return nil }
    // E exp(-d gap / service) with gaps of mean 1 / load in units of the service time.
    let transform: (Double) -> Double
    switch gaps {
    case .constant:
      transform = { Elementary.exp(-$0 / load) }
    case .erlang(let shape):
      guard shape > 0, shape.isFinite else { return nil }
      transform = { Elementary.exp(-shape * Elementary.log1p($0 / (load * shape))) }
    case .hyperExponential(let variation):
      guard let law = HyperExponential(mean: 1 / load, coefficientOfVariation: variation) else {
        return nil
      }
      transform = {
        law.probability / (1 + law.first * $0)
          + (law.mean / 2 / law.second) / (1 + law.second * $0)
      }
    }
    // The root is sought as d = 1 - s, which keeps its digits near full load.
    var low = 0.0
    var high = 1.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if 1 - middle > transform(middle) { low = middle } else { high = middle }
    }
    let drain = (low + high) / 2
    guard drain > 0 else { return nil }
    probabilityOfWaiting = 1 - drain
    meanWait = (1 - drain) / drain * meanService
    self.meanService = meanService
  }

  /// The wait that a fraction of arrivals does not exceed; NaN outside 0...1, infinite at 1.
  public func waitQuantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    let tail = 1 - fraction
    if tail >= probabilityOfWaiting { return 0 }
    return Elementary.log(probabilityOfWaiting / tail) * meanService / (1 - probabilityOfWaiting)
  }
}
