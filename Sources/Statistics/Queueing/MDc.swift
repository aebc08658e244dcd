/// The M/D/c queue, exact: Poisson arrivals, constant service, one line.
///
/// Customers take the servers in turn, so each waits as in a queue of one server with gaps of c
/// arrivals, and Spitzer's identity gives P(wait = 0) = exp(-sum P(S_k > 0) / k) and the mean wait
/// sum E max(0, S_k) / k, where S_k = k service - (gamma of k c). Close to full load, where that
/// sum is long, the c - 1 roots of z^c = exp(-a (1 - z)) inside the unit circle take over
/// (Crommelin 1932; Tijms, "A First Course in Stochastic Models", 2003, section 9.6.2).
public struct MDc: Sendable, Equatable {
  /// The mean wait of all arrivals.
  public let meanWait: Double
  /// The mean number that waits.
  public let meanQueueLength: Double
  /// The share of arrivals that waits.
  public let probabilityOfWaiting: Double

  /// The queue; nil unless rates are positive and finite and the load stays below the servers.
  ///
  /// At most 100,000 servers. Results are rounded to 12 digits.
  public init?(arrivalRate: Double, service: Double, servers: Int) {
    let load = arrivalRate * service
    let utilisation = load / Double(servers)
    guard arrivalRate > 0, service > 0, servers > 0, servers <= 100_000, utilisation > 0,
      utilisation < 1
    else { return nil }
    let excess = utilisation - 1
    let decay = Double(servers) * (excess - Elementary.log1p(excess))
    let found =
      decay > 0.007
      ? MDc.spitzer(servers: servers, utilisation: utilisation)
      : MDc.roots(servers: servers, load: load)
    guard let found, found.queue.isFinite, found.waiting.isFinite else { return nil }
    meanQueueLength = Rounding.significant(found.queue, digits: 12)
    meanWait = Rounding.significant(found.queue / arrivalRate, digits: 12)
    probabilityOfWaiting = Rounding.significant(found.waiting, digits: 12)
  }

  /// Spitzer's sums: all terms positive, so that rare waits keep their digits too.
  static func spitzer(servers: Int, utilisation: Double) -> (
    queue: Double, waiting: Double
  )? {
    let excess = utilisation - 1
    let decay = excess - Elementary.log1p(excess)
    var exponent = 0.0
    var queue = 0.0
    var term = 0
    while true {
      term += 1
      guard term < 1_000_000 else { return nil }
      let count = Double(term) * Double(servers)
      let mean = count * utilisation
      // The Poisson probability of `count` at `mean`, by Stirling's series.
      var probability = poisson(count, decay: decay)
      var reached = probability
      var beyond = 0.0
      var step = 0.0
      while true {
        step += 1
        probability *= mean / (count + step)
        reached += probability
        beyond += step * probability
        if step * probability <= 1e-17 * beyond { break }
      }
      exponent += reached / Double(term)
      queue += beyond / Double(term)
      if reached <= 1e-15 * exponent, beyond <= 1e-15 * queue { break }
    }
    return (queue, -Elementary.expm1(-exponent))
  }

  private static func poisson(_ count: Double, decay: Double) -> Double {
    let square = 1 / (count * count)
    let tail =
      count < 16
      ? Elementary.logFactorial(count) - (count + 0.5) * Elementary.log(count) + count
        - 0.91893853320467274178
      : (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / count
    return Elementary.exp(-count * decay - tail) / Elementary.sqrt(6.28318530717958647693 * count)
  }
}
