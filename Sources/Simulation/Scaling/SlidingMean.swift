import DequeModule

/// The mean of a metric over the last seconds, from means between looks.
///
/// A stretch that only partly lies in the window counts with the part that does.
struct SlidingMean: Sendable {
  private var stretches: Deque<(end: Double, seconds: Double, mean: Double)> = []
  private let longest: Double

  /// No samples yet, kept for the longest window that is asked for.
  init(longest: Double) { self.longest = max(0, longest) }

  /// Adds the mean over the seconds that end at a time; stretches without length are left out.
  mutating func add(_ mean: Double, seconds: Double, until time: Double) {
    guard seconds > 0, mean.isFinite, time.isFinite else { return }
    stretches.append((time, seconds, mean))
    while let first = stretches.first, first.end <= time - longest { stretches.removeFirst() }
  }

  /// The mean over a window that ends with the last sample, or over what of it has passed; 0 when
  /// nothing has.
  ///
  /// O(looks in the window).
  func mean(over window: Double) -> Double {
    guard let last = stretches.last else { return 0 }
    let start = last.end - window
    var sum = 0.0
    var length = 0.0
    for stretch in stretches.reversed() {
      guard stretch.end > start else { break }
      let seconds = min(stretch.seconds, stretch.end - start)
      sum += stretch.mean * seconds
      length += seconds
    }
    return length > 0 ? sum / length : 0
  }
}
