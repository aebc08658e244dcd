import Statistics

/// Gaps between arrivals that come in bursts.
///
/// The warm-up has a stream of its own, so that measured runs come at the same times after it however long an
/// alternative takes to warm up.
struct BurstStreams {
  private var warmUp: ArrivalStream
  private var measured: ArrivalStream
  private var lastWarmUp = 0.0
  private var lastMeasured = 0.0

  /// Nil where independent gaps are meant.
  init?(_ bursts: Burstiness, rate: Double, warmUp: RandomStream, measured: RandomStream) {
    guard let process = bursts.process(rate: rate),
      let first = ArrivalStream(process, using: warmUp),
      let second = ArrivalStream(process, using: measured)
    else { return nil }
    self.warmUp = first
    self.measured = second
  }

  mutating func gap(isWarmUp: Bool) -> Double {
    if isWarmUp {
      let time = warmUp.next()
      defer { lastWarmUp = time }
      return time - lastWarmUp
    }
    let time = measured.next()
    defer { lastMeasured = time }
    return time - lastMeasured
  }
}
