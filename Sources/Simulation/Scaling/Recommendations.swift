import DequeModule

/// What an autoscaler would have had of late, before stabilisation.
struct Recommendations: Sendable {
  private var entries: Deque<(time: Double, replicas: Int)> = []
  private let longest: Double

  /// None yet, kept for the longest window that is asked for.
  init(longest: Double) { self.longest = max(0, longest) }

  /// Notes one.
  mutating func add(_ replicas: Int, at time: Double) {
    while let first = entries.first, !isWithin(longest, first.time, time) { entries.removeFirst() }
    entries.append((time, replicas))
  }

  /// The highest within a window, the given one included.
  func highest(_ replicas: Int, within window: Double, at time: Double) -> Int {
    var highest = replicas
    for entry in entries.reversed() {
      guard isWithin(window, entry.time, time) else { break }
      highest = max(highest, entry.replicas)
    }
    return highest
  }

  /// The lowest within a window, the given one included.
  func lowest(_ replicas: Int, within window: Double, at time: Double) -> Int {
    var lowest = replicas
    for entry in entries.reversed() {
      guard isWithin(window, entry.time, time) else { break }
      lowest = min(lowest, entry.replicas)
    }
    return lowest
  }

  /// One just a window ago no longer counts, as in Kubernetes (`timestamp.After(cutoff)`).
  private func isWithin(_ window: Double, _ then: Double, _ now: Double) -> Bool {
    now - then < window - 1e-9
  }
}
