extension ErlangC {
  /// The probability that wait and service together last longer than a time.
  ///
  /// With service rate m and drain rate d: exp(-mt) (1 + C (1 - exp(-(d - m) t)) / (d/m - 1)).
  public func probabilityOfResponse(longerThan time: Double) -> Double {
    guard time > 0 else { return 1 }
    let scaled = time / meanService
    let slack = Double(servers) - offeredLoad
    let difference = slack - 1
    let waited =
      difference.magnitude < 1e-9
      ? scaled * Elementary.exp(-scaled)
      : (Elementary.exp(-scaled) - Elementary.exp(-slack * scaled)) / difference
    return Elementary.exp(-scaled) + probabilityOfWaiting * waited
  }

  /// The time in the system that a fraction of arrivals does not exceed, by bisection.
  ///
  /// NaN outside 0...1, infinite at 1.
  public func responseQuantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction < 1 else { return fraction == 1 ? .infinity : .nan }
    var low = 0.0
    var high = meanResponse
    while probabilityOfResponse(longerThan: high) > 1 - fraction { high *= 2 }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if probabilityOfResponse(longerThan: middle) > 1 - fraction {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }
}
