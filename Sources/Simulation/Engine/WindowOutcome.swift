/// What a window showed.
struct WindowOutcome: Sendable {
  /// Latencies of measured runs in the order of their answers.
  var e2e: [Double] = []
  var ttft: [Double] = []
  var measured = 0
  var lost = 0
  /// Lost runs by station and cause.
  var losses: [Int] = []
  var stations: [StationCounts] = []
  var waits: [[Double]] = []
  /// What the stations' twins at infinitely many servers saw.
  var controls: [[Double]] = []
  /// Measured seconds.
  var seconds = 0.0
  var events = 0
  var unfinished = 0
  /// Whether the event limit ended it.
  var isTruncated = false
  var firstAttemptInput = 0.0
  var firstAttemptOutput = 0.0
}
