/// The Poisson distribution: how many events of a steady random flow fall into one interval.
@frozen public struct Poisson: Sendable, Equatable {
  /// The expectation; a negative or NaN one given to the initialiser becomes 0.
  public let mean: Double

  /// The distribution of a mean, at most 10^15.
  @inlinable public init(mean: Double) { self.mean = mean > 0 ? Swift.min(mean, 1e15) : 0 }

  /// One count: by multiplication below a mean of 10, else by rejection (PTRS, Hoermann 1993).
  public func sample(using stream: inout RandomStream) -> Int {
    guard mean > 0 else { return 0 }
    return mean < 10 ? multiplied(&stream) : rejected(&stream)
  }

  /// The probability of a count; 0 for a negative one.
  public func probability(of count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return count == 0 ? 1 : 0 }
    let k = Double(count)
    return Elementary.exp(k * Elementary.log(mean) - mean - Elementary.logFactorial(k))
  }

  /// The smallest count that is not exceeded with at least the given probability, below 1.
  public func quantile(_ fraction: Double) -> Int {
    guard fraction > 0, mean > 0 else { return 0 }
    // Below the smallest double's complement the tail is not representable; stop 9 deviations up.
    let top = Int(mean + 9 * Elementary.sqrt(mean) + 40)
    var count = Swift.max(0, Int(mean - 9 * Elementary.sqrt(mean) - 40))
    var sum = 0.0
    while count < top {
      sum += probability(of: count)
      if sum >= fraction { break }
      count += 1
    }
    return count
  }

  private func multiplied(_ stream: inout RandomStream) -> Int {
    let limit = Elementary.exp(-mean)
    var product = stream.uniform()
    var count = 0
    while product > limit {
      count += 1
      product *= stream.uniform()
    }
    return count
  }

  private func rejected(_ stream: inout RandomStream) -> Int {
    let root = Elementary.sqrt(mean)
    let logMean = Elementary.log(mean)
    let b = 0.931 + 2.53 * root
    let a = -0.059 + 0.02483 * b
    let inverse = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = stream.uniform() - 0.5
      let v = stream.uniform()
      let distance = 0.5 - u.magnitude
      let k = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07, v <= squeeze { return Int(k) }
      if k < 0 || k > 1e17 || (distance < 0.013 && v > distance) { continue }
      let left =
        Elementary.log(v) + Elementary.log(inverse)
        - Elementary.log(a / (distance * distance) + b)
      if left <= k * logMean - mean - Elementary.logFactorial(k) { return Int(k) }
    }
  }
}
