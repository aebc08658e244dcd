/// A bucket that refills at a steady rate and holds one burst.
struct TokenBucket: BitwiseCopyable {
  var rate: Double
  var burst: Double
  var level: Double
  var updated = 0.0

  init(rate: Double, burst: Double) {
    self.rate = rate
    self.burst = burst
    level = burst
  }

  /// Takes an amount if it is there; an amount above the burst is taken when the bucket is full.
  @inline(__always)
  mutating func take(_ amount: Double, at time: Double) -> Bool {
    if rate.isInfinite { return true }
    level = min(burst, level + (time - updated) * rate)
    updated = time
    guard level >= min(amount, burst) else { return false }
    level -= amount
    return true
  }
}
