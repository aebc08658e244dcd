import Statistics

/// Function instances that a steady Poisson load keeps alive.
///
/// Requests in work are a Poisson number of mean a = rate × seconds (M/G/∞). With the newest instance first, instance n + 1 is
/// used when a request meets n in work, so λ·P(N = n) times a second; it stays while that happens at least about once in a
/// keep-alive time.
enum WarmInstances {
  /// Instances of one request each; at most 100,000.
  static func count(rate: Double, inUse: Double, keepAlive: Double) -> Int {
    guard rate > 0, inUse >= 0, keepAlive > 0, rate.isFinite, inUse < 1e5 else {
      return inUse >= 1e5 ? 100_000 : 0
    }
    guard keepAlive.isFinite else { return Int(inUse + 6 * inUse.squareRoot()) + 1 }
    let most = inUse.rounded(.down)
    let peak =
      inUse > 0
      ? Elementary.exp(-inUse + most * Elementary.log(inUse) - Elementary.logFactorial(most)) : 1
    // Upwards from the most likely number the probabilities only fall.
    var number = most
    var probability = peak
    while rate * probability * keepAlive > 1, number < 1e5 {
      number += 1
      probability *= inUse / number
    }
    // Where the most likely number of requests is met too rarely, every other is, too.
    return number > most ? Int(number) : 0
  }
}
