import DequeModule

/// By how many replicas an autoscaler has moved, and when.
struct ReplicaChanges: Sendable {
  private var changes: Deque<(time: Double, change: Int)> = []
  private let longest: Double

  /// No changes yet, kept for the longest period that is asked for.
  init(longest: Double) { self.longest = max(0, longest) }

  /// Notes a change.
  mutating func add(_ change: Int, at time: Double) {
    if change != 0 { changes.append((time, change)) }
    while let first = changes.first, !isWithin(longest, first.time, time) { changes.removeFirst() }
  }

  /// Replicas there would be had nothing changed within the last seconds.
  func replicas(now current: Int, secondsAgo seconds: Double, at time: Double) -> Int {
    var start = current
    for change in changes.reversed() {
      guard isWithin(seconds, change.time, time) else { break }
      start -= change.change
    }
    return ReplicaCount.clamped(start)
  }

  /// A change just a period ago no longer counts, as in Kubernetes (`timestamp.After(cutoff)`),
  /// whatever rounding says.
  private func isWithin(_ seconds: Double, _ then: Double, _ now: Double) -> Bool {
    now - then < seconds - 1e-9
  }
}
