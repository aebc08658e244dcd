/// A stretch of one load level to simulate.
struct Window: Sendable {
  /// Number of the window; separates its random streams from those of other windows.
  var index: Int
  /// Load level.
  var level: Int
  /// Arrivals a second.
  var rate: Double
  /// Number of its first measured run, under which its draws are keyed; those before it count down.
  var firstRun: Int
  /// Runs at the start that are not measured.
  var warmUp: Int
  /// Runs that are measured.
  var runs: Int
  /// Events after which the window is given up.
  var eventLimit: Int
}

/// What a window showed.
struct WindowOutcome: Sendable {
  var e2e: [Double] = []
  var ttft: [Double] = []
  var measured = 0
  var lost = 0
  /// Lost runs by station and cause.
  var losses: [Int] = []
  var stations: [StationCounts] = []
  var waits: [[Double]] = []
  /// Measured seconds.
  var seconds = 0.0
  var events = 0
  var unfinished = 0
  /// Whether the event limit ended it.
  var isTruncated = false
  var firstAttemptInput = 0.0
  var firstAttemptOutput = 0.0
}
